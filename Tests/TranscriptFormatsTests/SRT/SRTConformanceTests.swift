import Testing

@testable import TranscriptFormats

/// The oddities of SRT files that people hold, and what most readers make of them.
struct SRTConformanceTests {
    @Test(
        arguments: [
            "00:00:01,000 --> 00:00:02,000", "00:00:01.000 --> 00:00:02.000",
            "00:00:01:000 --> 00:00:02:000", "00:00:01,0 --> 00:00:02,0",
            "00:00:01,00 --> 00:00:02,00", "00:00:01 --> 00:00:02", "0:0:1,000 --> 0:0:2,000",
            "00:01,000 --> 00:02,000", "00:00:01,000-->00:00:02,000",
            "00:00:01,000 -> 00:00:02,000", "00:00:01,000 – > 00:00:02,000",
            "00:00:01,000 —> 00:00:02,000", "00:00:01,000 → 00:00:02,000",
            "00:00:01,000 -- > 00:00:02,000", "  00:00:01,000   -->   00:00:02,000  ",
            "00 : 00 : 01 , 000 --> 00 : 00 : 02 , 000", "00:00:01, 000 --> 00:00:02, 000",
            "00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50",
            "00:00:01,000 --> 00:00:02,000 align:start", "-00:00:01,000 --> 00:00:02,000",
            "1 00:00:01,000 --> 00:00:02,000", "００：００：０１，０００ --> ００：００：０２，０００",
            "\u{FEFF}00:00:01,000 --> 00:00:02,000", "00:00:01,000\t-->\t00:00:02,000",
        ])
    func `times`(_ line: String) throws {
        let read = try read("1\n\(line)\nok\n", as: .srt)
        #expect(dump(read.transcript) == ["1.000-2.000 -: ok"])
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let what: String
        let file: String
        let cues: [String]

        init(_ what: String, _ file: String, _ cues: [String]) {
            (self.what, self.file, self.cues) = (what, file, cues)
        }

        var testDescription: String { what }
    }

    private static let first = "00:00:01,000 --> 00:00:02,000"
    private static let second = "00:00:03,000 --> 00:00:04,000"
    private static let both = ["1.000-2.000 -: one", "3.000-4.000 -: two"]

    static let files: [Case] = [
        Case("no numbers", "\(first)\none\n\n\(second)\ntwo\n", both),
        Case("no blank line", "1\n\(first)\none\n2\n\(second)\ntwo\n", both),
        Case("no numbers, no blank line", "\(first)\none\n\(second)\ntwo\n", both),
        Case("numbers with a point", "1.\n\(first)\none\n\n2.\n\(second)\ntwo\n", both),
        Case("numbers with a sign", "#1\n\(first)\none\n\n-2\n\(second)\ntwo\n", both),
        Case("a blank line below the times", "1\n\(first)\n\none\n\n2\n\(second)\n\ntwo\n", both),
        Case("many blank lines", "\n\n1\n\(first)\none\n\n\n\n2\n\(second)\ntwo\n\n\n", both),
        Case("a blank line below the number", "1\n\n\(first)\none\n\n2\n\n\(second)\ntwo\n", both),
        Case("white space for blank lines", "1\n\(first)\none\n \t \n2\n\(second)\ntwo\n \n", both),
        Case("lone CR", "1\r\(first)\rone\r\r2\r\(second)\rtwo\r", both),
        Case("CRLF and LF mixed", "1\r\n\(first)\none\r\n\n2\n\(second)\r\ntwo", both),
        Case("a second byte order mark", "1\n\(first)\none\n\n\u{FEFF}2\n\(second)\ntwo\n", both),
        Case("wrong order", "2\n\(second)\ntwo\n\n1\n\(first)\none\n", both.reversed()),
        Case("an empty cue", "1\n\(first)\none\n\n2\n\(second)\n\n3\n\(second)\ntwo\n", both),
        Case("a number left over at a cut", "1\n\(first)\none\n\n2\n\(second)\ntwo\n\n3\n", both),
        Case(
            "a number that is said", "1\n\(first)\n42\n\n2\n\(second)\ntwo\n",
            ["1.000-2.000 -: 42", "3.000-4.000 -: two"]),
        Case("tags", "1\n\(first)\n{\\an8}<i>o</i><font color=\"red\">n</font><b>e\n", [both[0]]),
        Case(
            "signs that are no tags", "1\n\(first)\n3 < 4 > 2 &amp; {x}\n",
            ["1.000-2.000 -: 3 < 4 > 2 &amp; {x}"]),
        Case("an arrow that is said", "1\n\(first)\na --> b\n", ["1.000-2.000 -: a --> b"]),
        Case(
            "one time unreadable", "1\n\(first)\none\n\n2\n00:00:xx,000 --> 00:00:04,000\ntwo\n",
            [both[0], "3.000-4.000~ -: two"]),
        Case(
            "an end missing", "1\n\(first)\none\n\n2\n00:00:03,000 -->\ntwo\n",
            [both[0], "3.000-4.000~ -: two"]),
    ]

    @Test(arguments: files)
    func `what is read`(_ test: Case) throws {
        #expect(try dump(read(test.file, as: .srt).transcript) == test.cues)
    }

    @Test func `a time that was estimated is reported`() throws {
        let read = try read("1\n00:00:03,000 --> 00:00:0x,000\ntwo\n", as: .srt)
        #expect(dump(read.findings) == ["2:1 estimatedTime"])
    }
}
