import EvidenceModel
import Testing

@testable import TranscriptFormats

struct WebVTTReaderTests {
    @Test func `voices become speakers`() throws {
        let read = try readFixture("vtt/voice_basic.vtt")
        #expect(read.format == .vtt)
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 Mary: Hello there.", "2.000-3.000 John Smith: Hi.",
                "3.000-4.000 Esme: It’s blue!", "4.000-5.000 -: No speaker.",
            ])
        #expect(read.findings == [])
    }

    @Test func `Teams and Zoom captions keep their speakers`() throws {
        #expect(
            dump(try readFixture("vtt/teams.vtt").transcript) == [
                "3.120-5.400 Doe, Jane: Can everybody hear me?",
                "5.400-7.000 Doe, Jane: Great, let us start.",
            ])
        #expect(
            dump(try readFixture("vtt/zoom.vtt").transcript) == [
                "1.200-3.000 Alice Example: Good morning.", "3.500-6.000 Bob: Morning, Alice.",
            ])
    }

    @Test func `notes, styles, regions and settings are read over`() throws {
        let read = try readFixture("vtt/note_style_region.vtt")
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 A: Text", "3.000-4.000 B: More & more <here>",
            ])
        #expect(read.findings == [])
    }

    @Test func `masks are text`() throws {
        #expect(
            dump(try readFixture("vtt/redacted.vtt").transcript) == [
                "1.000-2.000 A: What the ████ was that?", "2.000-3.000 B: [REDACTED]",
                "3.000-4.000 A: f*** this",
            ])
    }

    @Test(arguments: [
        "WEBVTTX\n\n00:01.000 --> 00:02.000\na", "webvtt\n\n00:01.000 --> 00:02.000\na",
        "WEBVT\n\n00:01.000 --> 00:02.000\na", " WEBVTT\n\n00:01.000 --> 00:02.000\na",
        "\nWEBVTT\n\n00:01.000 --> 00:02.000\na", "\u{FEFF}WEBVTT\n\n00:01.000 --> 00:02.000\na",
    ])
    func `a signature that is not exact is refused`(text: String) {
        let bytes =
            text.hasPrefix("\u{FEFF}") ? [0xEF, 0xBB, 0xBF] + Array(text.utf8) : Array(text.utf8)
        #expect(
            error { try TranscriptFile.read(bytes, named: "a.vtt") }
                == .syntax(file: "a.vtt", format: .vtt, line: 1, column: 1, problem: .noSignature))
    }

    @Test func `a cue whose times break the rules is left out and reported`() throws {
        let read = try read(
            """
            WEBVTT

            00:01,000 --> 00:02,000
            commas

            1:00:01.000 --> 100:00:02.000
            long

            00:61.000 --> 00:62.000
            sixty-one
            """)
        #expect(dump(read.transcript) == ["3601.000-360002.000 -: long"])
        #expect(dump(read.findings) == ["3:1 unreadableTime", "9:1 unreadableTime"])
    }

    @Test func `when no cue keeps the rules, times are read by their meaning`() throws {
        let read = try read(
            "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\na\n\n00:00:03,000 --> 00:00:04,500\nb\n")
        #expect(dump(read.transcript) == ["1.000-2.000 -: a", "3.000-4.500 -: b"])
        #expect(
            dump(read.findings) == ["3:1 oddTime", "6:1 oddTime"])
    }

    @Test func `white space around times is that of HTML`() throws {
        let read = try read(
            "WEBVTT\n\n\u{C} 00:01.000\t-->\u{C}00:02.000 \na\n\n\u{B}00:01.000 --> 00:02.000\nb\n")
        #expect(dump(read.transcript) == ["1.000-2.000 -: a"])
    }

    @Test func `a line of times ends the cue above it`() throws {
        let read = try read(
            "WEBVTT\n00:01.000 --> 00:02.000\na\n00:03.000 --> 00:04.000\nb\nid\n00:05.000 --> 00:06.000\nc"
        )
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 -: a", "3.000-4.000 -: b/id", "5.000-6.000 -: c",
            ])
    }

    @Test(arguments: [
        ("a &amp; b &lt;i&gt; &nbsp;c &eacute;&#1046;&#x416;", "a & b <i> \u{A0}c éЖЖ"),
        ("a < b", "a < b"), ("<b.loud>x</b><00:01.500>y", "xy"), ("<unknown>x</unknown>", "x"),
        ("x &unknown; &amp", "x &unknown; &"), ("<ruby>字<rt>ji</rt></ruby>", "字ji"),
    ])
    func `tags go and character references are resolved`(payload: String, text: String) throws {
        let read = try read("WEBVTT\n\n00:01.000 --> 00:02.000\n\(payload)\n")
        #expect(read.transcript.segments.map(\.text) == [text])
    }

    @Test func `a cue with several voices becomes a segment for each`() throws {
        let read = try read(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>one</v>\n<v.x B &amp; C>two</v> <v>three")
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 A: one", "1.000-2.000 B & C: two", "1.000-2.000 -: three",
            ])
    }

    @Test func `time stamps in the text time its words`() throws {
        let read = try read(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nhello<00:01.400><c> and</c><00:01.600><c> welcome</c>\n"
        )
        #expect(
            dumpWords(read.transcript.segments[0]) == [
                "1.000-1.400 hello", "1.400-1.600 and", "1.600-2.000 welcome",
            ])
    }

    @Test func `NULs are replaced as the standard says`() throws {
        let read = try read("WEBVTT\n\n00:01.000 --> 00:02.000\na\u{0}b\n")
        #expect(read.transcript.segments.map(\.text) == ["a\u{FFFD}b"])
        #expect(dump(read.findings) == ["0:1 nullCharacter"])
    }
}
