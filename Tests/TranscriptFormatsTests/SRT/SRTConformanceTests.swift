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
            "00:00:01,000 -,-> 00:00:02,000", "٠٠:٠٠:٠١,٠٠٠ --> ۰۰:۰۰:۰۲,۰۰۰",
        ])
    func `times`(_ line: String) throws {
        let read = try read("1\n\(line)\nok\n", as: .srt)
        #expect(dump(read.transcript) == ["1.000-2.000 -: ok"])
    }

    private static let first = "00:00:01,000 --> 00:00:02,000"
    private static let second = "00:00:03,000 --> 00:00:04,000"
    private static let both = ["1.000-2.000 -: one", "3.000-4.000 -: two"]

    static let files: [ConformanceCase] = [
        ConformanceCase("no numbers", "\(first)\none\n\n\(second)\ntwo\n", both),
        ConformanceCase("no blank line", "1\n\(first)\none\n2\n\(second)\ntwo\n", both),
        ConformanceCase("no numbers, no blank line", "\(first)\none\n\(second)\ntwo\n", both),
        ConformanceCase("numbers with a point", "1.\n\(first)\none\n\n2.\n\(second)\ntwo\n", both),
        ConformanceCase("numbers with a sign", "#1\n\(first)\none\n\n-2\n\(second)\ntwo\n", both),
        ConformanceCase(
            "a blank line below the times", "1\n\(first)\n\none\n\n2\n\(second)\n\ntwo\n", both),
        ConformanceCase(
            "many blank lines", "\n\n1\n\(first)\none\n\n\n\n2\n\(second)\ntwo\n\n\n", both),
        ConformanceCase(
            "a blank line below the number", "1\n\n\(first)\none\n\n2\n\n\(second)\ntwo\n", both),
        ConformanceCase(
            "white space for blank lines", "1\n\(first)\none\n \t \n2\n\(second)\ntwo\n \n", both),
        ConformanceCase("lone CR", "1\r\(first)\rone\r\r2\r\(second)\rtwo\r", both),
        ConformanceCase("CRLF and LF mixed", "1\r\n\(first)\none\r\n\n2\n\(second)\r\ntwo", both),
        ConformanceCase(
            "a second byte order mark", "1\n\(first)\none\n\n\u{FEFF}2\n\(second)\ntwo\n", both),
        ConformanceCase("wrong order", "2\n\(second)\ntwo\n\n1\n\(first)\none\n", both.reversed()),
        ConformanceCase(
            "an empty cue", "1\n\(first)\none\n\n2\n\(second)\n\n3\n\(second)\ntwo\n", both),
        ConformanceCase(
            "a number left over at a cut", "1\n\(first)\none\n\n2\n\(second)\ntwo\n\n3\n", both),
        ConformanceCase(
            "numbers with a fraction", "1.5\n\(first)\none\n\n2.0\n\(second)\ntwo\n", both),
        ConformanceCase(
            "a NUL", "1\n\(first)\no\0ne and some more to say about this and that\n",
            ["1.000-2.000 -: o\u{FFFD}ne and some more to say about this and that"]),
        ConformanceCase(
            "a zero-width space", "1\n\(first)\n\u{200B}one\n\n2\n\(second)\n\u{200B}\n",
            ["1.000-2.000 -: \u{200B}one"]),
        ConformanceCase(
            "short fractions throughout are parts of a second",
            "1\n00:00:01,5 --> 00:00:02,25\none\n\n2\n00:00:03,125 --> 00:00:04,5\ntwo\n",
            ["1.500-2.250 -: one", "3.125-4.500 -: two"]),
        ConformanceCase(
            "short fractions beside full ones are milliseconds without their zeros",
            "1\n00:00:01,5 --> 00:00:02,25\none\n\n2\n\(second)\ntwo\n",
            ["1.005-2.025 -: one", both[1]]),
        ConformanceCase(
            "a number that is said", "1\n\(first)\n42\n\n2\n\(second)\ntwo\n",
            ["1.000-2.000 -: 42", "3.000-4.000 -: two"]),
        ConformanceCase(
            "tags", "1\n\(first)\n{\\an8}<i>o</i><font color=\"red\">n</font><b>e\n", [both[0]]),
        ConformanceCase(
            "signs that are no tags", "1\n\(first)\n3 < 4 > 2 &amp; {x}\n",
            ["1.000-2.000 -: 3 < 4 > 2 &amp; {x}"]),
        ConformanceCase(
            "an arrow that is said", "1\n\(first)\na --> b\n", ["1.000-2.000 -: a --> b"]),
        ConformanceCase(
            "one time unreadable", "1\n\(first)\none\n\n2\n00:00:xx,000 --> 00:00:04,000\ntwo\n",
            [both[0], "3.000-4.000~ -: two"]),
        ConformanceCase(
            "an end missing", "1\n\(first)\none\n\n2\n00:00:03,000 -->\ntwo\n",
            [both[0], "3.000-4.000~ -: two"]),
    ]

    @Test(arguments: files)
    func `what is read`(_ test: ConformanceCase) throws {
        #expect(try dump(read(test.file, as: .srt).transcript) == test.cues)
    }

    @Test func `a time that was estimated is reported`() throws {
        let read = try read("1\n00:00:03,000 --> 00:00:0x,000\ntwo\n", as: .srt)
        #expect(dump(read.findings) == ["2:1 estimatedTime"])
    }
}
