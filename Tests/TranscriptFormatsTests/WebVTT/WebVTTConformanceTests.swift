import Testing

@testable import TranscriptFormats

/// The parsing algorithm of the standard, case by case: a file and what is to come of it.
struct WebVTTConformanceTests {
    private static let good = "\n\n00:01.000 --> 00:02.000\nok\n"
    private static let one = ["1.000-2.000 -: ok"]

    @Test(
        arguments: [
            "", "WEBVTTx", "webvtt", " WEBVTT", "\tWEBVTT", "\nWEBVTT", "WEBVT", "WEBSRT",
            "WEB VTT",
            "WEBVTT\u{A0}", "WEBVTT-", "\u{FEFF}\u{FEFF}WEBVTT", "<WEBVTT>", "WEBVTT\u{B}",
            "FILE\nWEBVTT", "WEBVTT:", "WEBVTTWEBVTT",
        ])
    func `a signature that is not exact is refused`(_ signature: String) {
        let file = signature + Self.good
        #expect(throws: TranscriptError.self) { try read(file, as: .vtt) }
    }

    static let files: [ConformanceCase] = [
        ConformanceCase("a byte order mark", "\u{FEFF}WEBVTT" + good, one),
        ConformanceCase("a header after a space", "WEBVTT - made by hand" + good, one),
        ConformanceCase("a header after a tab", "WEBVTT\ttext" + good, one),
        ConformanceCase("CRLF", "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nok\r\n", one),
        ConformanceCase("lone CR", "WEBVTT\r\r00:01.000 --> 00:02.000\rok\r", one),
        ConformanceCase("no line feed at the end", "WEBVTT\n\n00:01.000 --> 00:02.000\nok", one),
        ConformanceCase(
            "metadata in the header", "WEBVTT\nKind: captions\nLanguage: en" + good, one),
        ConformanceCase(
            "times right below the header", "WEBVTT\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "a header that runs into the times", "WEBVTT\nx\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "a cue without a blank line above",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nok\n"
                + "00:03.000 --> 00:04.000\ntwo\n", one + ["3.000-4.000 -: two"]),
        ConformanceCase(
            "any line as the cue's name",
            "WEBVTT\n\n- e x,1 <b>&amp;\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "a note", "WEBVTT\n\nNOTE a --\nb\n\nNOTE\nc\n\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "a note without a blank line below", "WEBVTT\n\nNOTE\nx\n00:01.000 --> 00:02.000\nok\n",
            one),
        ConformanceCase(
            "styles", "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "a region", "WEBVTT\n\nREGION\nid:a\nlines:3\n\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "settings", "WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:0 nonsense\nok\n", one),
        ConformanceCase(
            "settings right behind the time", "WEBVTT\n\n00:01.000 --> 00:02.000align:start\nok\n",
            one),
        ConformanceCase(
            "white space around the arrow", "WEBVTT\n\n\t 00:01.000\t-->\u{C}00:02.000\nok\n", one),
        ConformanceCase(
            "no white space around the arrow", "WEBVTT\n\n00:01.000-->00:02.000\nok\n", one),
        ConformanceCase(
            "many hours", "WEBVTT\n\n1234:00:01.000 --> 1234:00:02.000\nok\n",
            ["4442401.000-4442402.000 -: ok"]),
        ConformanceCase("one digit of hours", "WEBVTT\n\n0:00:01.000 --> 0:00:02.000\nok\n", one),
        ConformanceCase(
            "a cue without text",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:01.000 --> 00:02.000\nok\n", one),
        ConformanceCase(
            "blank lines of spaces are text", "WEBVTT\n\n00:01.000 --> 00:02.000\nok\n \nmore\n",
            ["1.000-2.000 -: ok/ /more"]),
        ConformanceCase(
            "a text with a NUL", "WEBVTT\n\n00:01.000 --> 00:02.000\na\u{0}b\n",
            ["1.000-2.000 -: a\u{FFFD}b"]),
        ConformanceCase(
            "tags", "WEBVTT\n\n00:01.000 --> 00:02.000\n<b><i.x.y>o</i></b><c>k</c><x>\n", one),
        ConformanceCase(
            "a language", "WEBVTT\n\n00:01.000 --> 00:02.000\n<lang en-GB>ok</lang>\n", one),
        ConformanceCase(
            "ruby", "WEBVTT\n\n00:01.000 --> 00:02.000\n<ruby>o<rt>k</rt></ruby>\n", one),
        ConformanceCase(
            "a tag that is not closed", "WEBVTT\n\n00:01.000 --> 00:02.000\nok<b\n", one),
        ConformanceCase(
            "a broken time stamp", "WEBVTT\n\n00:01.000 --> 00:02.000\n<0:1>o<00:01.5>k\n", one),
        ConformanceCase(
            "names of HTML",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n&amp;&lt;&gt;&lrm;&nbsp;a&CounterClockwiseContourIntegral;&notit;\n",
            ["1.000-2.000 -: &<>\u{200E}\u{A0}a∳¬it;"]),
        ConformanceCase(
            "numbers of HTML",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n&#1046;&#x416;&#128;&#0;&#x110000;&#xD800;\n",
            ["1.000-2.000 -: ЖЖ€\u{FFFD}\u{FFFD}\u{FFFD}"]),
        ConformanceCase(
            "names that are none", "WEBVTT\n\n00:01.000 --> 00:02.000\n&nope; & &; &#; &#x;\n",
            ["1.000-2.000 -: &nope; & &; &#; &#x;"]),
        ConformanceCase(
            "a voice with a class", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v.loud  Ann\tB >ok\n",
            ["1.000-2.000 Ann B: ok"]),
        ConformanceCase(
            "a voice with a reference", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A &amp; B>ok</v>\n",
            ["1.000-2.000 A & B: ok"]),
        ConformanceCase(
            "a voice without a name", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v>ok\n", one),
        ConformanceCase(
            "two voices", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>a</v>\n<v B>b\n",
            ["1.000-2.000 A: a", "1.000-2.000 B: b"]),
    ]

    @Test(arguments: files)
    func `what is read`(_ test: ConformanceCase) throws {
        #expect(try dump(read(test.file, as: .vtt).transcript) == test.cues)
    }

    @Test(
        arguments: [
            "00:01.000 -> 00:02.000", "00:01.000 --> 00:02.00", "00:01.000 --> 00:02",
            "00:01.0000 --> 00:02.000", "0:01.000 --> 0:02.000", "00:60.000 --> 00:61.000",
            "00:60:00.000 --> 00:61:00.000", "60:01.000 --> 60:02.000", "00:01.000 --> x",
            "-00:01.000 --> 00:02.000", "00:01,000 --> 00:02,000", "00:00:1.000 --> 00:00:02.000",
            "00.01.000 --> 00.02.000", "--> 00:02.000", "00:01.000 -->", "00 :01.000 --> 00:02.000",
            "00:01.000 --> --> 00:02.000", "00:01. 000 --> 00:02.000", "1 00:01.000 --> 00:02.000",
        ])
    func `a cue whose times break the rules is left out`(_ times: String) throws {
        let file = "WEBVTT\n\n\(times)\nbad\n" + Self.good
        #expect(try dump(read(file, as: .vtt).transcript) == Self.one)
        #expect(throws: TranscriptError.empty(file: "call.txt", format: .vtt)) {
            try read("WEBVTT\n\n\(times)\nbad\n", as: .vtt)
        }
    }

    @Test func `whole seconds throughout are read`() throws {
        let file = "WEBVTT\n\n00:01 --> 00:02\nok\n\n0:00:03 --> 0:00:04\nmore\n"
        #expect(
            try dump(read(file).transcript) == ["1.000-2.000 -: ok", "3.000-4.000 -: more"])
    }

    @Test func `SRT under a WebVTT signature is read by its meaning`() throws {
        let file = """
            WEBVTT

            1
            00:00:01,000 --> 00:00:02,000
            one

            2
            00:00:03,000 --> 00:00:04,000
            two
            """
        let read = try read(file)
        #expect(dump(read.transcript) == ["1.000-2.000 -: one", "3.000-4.000 -: two"])
        #expect(read.findings.map(\.forgiven) == [.oddTime, .oddTime])
    }
}
