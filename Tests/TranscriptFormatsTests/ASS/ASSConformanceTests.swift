import Testing

@testable import TranscriptFormats

/// What scripts of different programs hold.
struct ASSConformanceTests {
    private static func script(_ events: String) -> String {
        "; made by hand\n[Script Info]\nScriptType: v4.00+\n\n[Events]\n" + events
    }

    @Test(
        arguments: [
            ("Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,a, b", "1.000-2.000 -: a, b"),
            ("Format: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,a", "1.000-2.000 -: a"),
            ("Format: Text, End, Start\nDialogue: a,0:00:02.00,0:00:01.00", "1.000-2.000 -: a"),
            (
                "Dialogue: Marked=0,0:00:01.00,0:00:02.00,*Default,Ann,0,0,0,,a",
                "1.000-2.000 Ann: a"
            ),
            ("Dialogue: 0,0:00:01.5,0:00:02.123,D,,0,0,0,,a", "1.500-2.123 -: a"),
            ("Dialogue: 0,-0:00:01.00,0:00:02.00,D,,0,0,0,,a", "0.000-2.000 -: a"),
            (
                "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\i1}a{\\i0}\\Nb\\hc",
                "1.000-2.000 -: a/b c"
            ),
            (
                "Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}a",
                "1.000-2.000 -: a"
            ),
            ("Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\pos(1,2)}a {b", "1.000-2.000 -: a {b"),
            (
                "Comment: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,no\nDialogue: 0,0:00:03.00,0:00:04.00,D,,0,0,0,,a",
                "3.000-4.000 -: a"
            ),
        ])
    func `dialogue`(_ events: String, expected: String) throws {
        #expect(try dump(read(Self.script(events)).transcript) == [expected])
    }
}
