import EvidenceModel
import Testing

@testable import TranscriptFormats

struct SRTReaderTests {
    @Test func `cues become segments with imported times and words`() throws {
        let read = try readFixture("srt/utf8_bom_crlf.srt")
        #expect(read.format == .srt)
        #expect(read.encoding == .utf8)
        #expect(!read.encodingWasGuessed)
        #expect(
            dump(read.transcript) == [
                "1.000-3.500 -: Hello there.",
                "4.000-6.250 -: Second line one/line two",
                "60.120-62.999 -: Third.",
            ])
        #expect(read.findings == [])
        #expect(
            read.transcript.segments[1].words.map(\.text) == [
                "Second", "line", "one", "line", "two",
            ])
    }

    @Test func `UTF-16 with a byte order mark is read`() throws {
        let read = try readFixture("srt/utf16le_bom.srt")
        #expect(read.encoding == .utf16LittleEndian)
        #expect(!read.encodingWasGuessed)
        #expect(dump(read.transcript).last == "60.120-62.999 -: Third.")
    }

    @Test func `CP1251 is guessed and reported`() throws {
        let read = try readFixture("srt/ru_cp1251.srt")
        #expect(read.encoding == .windows1251)
        #expect(read.encodingWasGuessed)
        #expect(
            dump(read.transcript) == [
                "1.000-3.500 -: Первый, приём. Как слышно?",
                "4.000-6.250 -: Слышу вас плохо, повторите координаты.",
                "7.000-9.000 -: Повторяю: квадрат сорок два, улитка семь.",
            ])
    }

    @Test func `missing numbers are forgiven and reported`() throws {
        let read = try readFixture("srt/missing_indices.srt")
        #expect(
            dump(read.transcript) == [
                "1.000-3.500 -: Hello there.",
                "4.000-6.250 -: Second line one/line two",
                "60.120-62.999 -: Third.",
            ])
        #expect(
            dump(read.findings) == ["1:1 missingIndex", "4:1 missingIndex", "8:1 missingIndex"])
    }

    @Test func `overlaps are kept and reported`() throws {
        let read = try readFixture("srt/overlap.srt")
        #expect(
            dump(read.transcript) == [
                "1.000-5.000 -: Speaker A talks.",
                "3.000-4.000 -: Speaker B interrupts.",
                "4.500-6.000 -: Both.",
            ])
        #expect(dump(read.findings) == ["6:1 overlap"])
    }

    @Test func `tags are removed`() throws {
        let read = try readFixture("srt/tags.srt")
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 -: Italic and bold and under",
                "3.000-4.000 -: Red",
                "5.000-6.000 -: Top text",
            ])
        #expect(read.findings == [])
    }

    @Test func `labels become speakers`() throws {
        #expect(
            dump(try readFixture("srt/speaker_colon.srt").transcript) == [
                "1.000-2.000 JOHN: Go ahead.",
                "3.000-4.000 -: - Copy./- Roger.",
                "5.000-6.000 SPEAKER_01: Moving.",
                "7.000-8.000 -: >> Who is it?",
            ])
        #expect(
            dump(try readFixture("whisperx-srt/whisperx.srt").transcript) == [
                "0.454-2.811 SPEAKER_00: Here is 2016 and more."
            ])
    }

    @Test func `a podcast's speakers are found although few lines name them`() throws {
        let read = try readFixture("srt/example.srt")
        let speakers = Set(read.transcript.segments.compactMap(\.speaker?.name))
        #expect(speakers == ["Travis", "Sarah", "Gilon"])
        #expect(
            dump(read.transcript).first
                == "0.179-2.399 Travis: When you first get/started in podcasting, it's")
    }

    @Test func `two people in one cue become two segments with its times`() throws {
        let read = try read("1\n00:00:01,000 --> 00:00:02,000\nANNA: Over.\nBORIS: Copy.\n")
        #expect(dump(read.transcript) == ["1.000-2.000 ANNA: Over.", "1.000-2.000 BORIS: Copy."])
    }

    @Test(arguments: [
        ("00:00:01.000 --> 00:00:02.500", ["2:1 fractionMark", "2:18 fractionMark"]),
        ("0:0:1,0 --> 0:0:2,5", ["2:1 oddTime", "2:13 oddTime"]),
        ("00:01,000 --> 00:02,500", ["2:1 oddTime", "2:15 oddTime"]),
        ("00:00:01:000 -> 00:00:02:500", ["2:1 oddTime", "2:17 oddTime", "2:13 oddTime"]),
        ("  00:00:01,000   -->   00:00:02,500  X1:1 X2:2", []),
        ("00:00:01,000-->00:00:02,500", []),
    ])
    func `times are read by their meaning`(line: String, findings: [String]) throws {
        let read = try read("1\n\(line)\nText\n")
        #expect(dump(read.transcript) == ["1.000-2.500 -: Text"])
        #expect(dump(read.findings) == findings)
    }

    @Test func `every oddity is forgiven and confessed at its line`() throws {
        let text = """
            stray
            1
            00:00:01,000 --> 00:00:02,000
            First

            still first
            2
            00:00:03,000 --> 00:00:03,000
            No length
            2
            00:00:05,000 --> 00:00:04,000
            Backwards

            9
            00:00:01,500 --> 00:00:01,700
            Early <wow>tag</wow>

            10
            00:00:08,000 --> 00:00:09,000
            <i> </i>
            """
        let read = try read(text)
        #expect(
            dump(read.transcript) == [
                "1.000-2.000 -: First//still first",
                "3.000-3.000 -: No length",
                "5.000-5.000 -: Backwards",
                "1.500-1.700 -: Early tag",
            ])
        #expect(
            dump(read.findings) == [
                "1:1 strayText", "5:1 blankLineInCue", "7:1 missingBlankLine", "8:1 zeroLength",
                "10:1 duplicateIndex", "10:1 missingBlankLine", "11:18 endBeforeStart",
                "11:1 zeroLength", "14:1 misplacedIndex", "15:1 outOfOrder", "16:7 strayTag",
                "16:15 strayTag", "19:1 emptyCue",
            ])
    }

    @Test func `numbers that are spoken stay`() throws {
        let text = """
            1
            00:00:01,000 --> 00:00:02,000
            How many?

            2
            00:00:03,000 --> 00:00:04,000
            42

            3
            00:00:05,000 --> 00:00:06,000
            Right.
            """
        #expect(
            dump(try read(text).transcript) == [
                "1.000-2.000 -: How many?", "3.000-4.000 -: 42", "5.000-6.000 -: Right.",
            ])
    }

    @Test func `breaks in a line, signs and too many seconds are read as players read them`() throws
    {
        let read = try read(
            "1\n-00:00:01,000 --> 00:00:75,000\na<br>b\\Nc\n\n2\n00:00:80,000 --> -00:00:81,000\nd\n"
        )
        #expect(dump(read.transcript) == ["1.000-75.000 -: a/b/c", "80.000-81.000 -: d"])
        #expect(
            dump(read.findings) == [
                "2:1 oddTime", "2:19 oddTime", "6:1 oddTime", "6:1 oddTime", "6:18 oddTime",
            ])
    }

    @Test func `entities and lone brackets are text`() throws {
        let read = try read("1\n00:00:01,000 --> 00:00:02,000\nI <3 you &amp; a < b {ok}\n")
        #expect(dump(read.transcript) == ["1.000-2.000 -: I <3 you &amp; a < b {ok}"])
    }
}
