import EvidenceModel
import Testing

@testable import TranscriptFormats

struct CSVReaderTests {
    @Test func `our own tables come back with text, times, speakers and languages`() throws {
        var call = Transcript(
            segments: [
                segment("Приём, \"Гром\".\nКак слышно?", 500, 2_250, "Солдат 1"),
                segment("Yes; R&D.", 2_000, 3_000, "B"), Segment.reading("…"),
            ], language: .russian)
        call.segments[1].language = .english
        call.segments[1].timing?.source = .aligned(confidence: 0.75)
        let file = try TranscriptFile.bytes(of: call, as: .csv)
        let read = try TranscriptFile.read(file, named: "call.csv")
        #expect(read.format == .csv)
        #expect(
            dump(read.transcript) == [
                "0.500-2.250 Солдат 1: Приём, \"Гром\"./Как слышно?",
                "2.000-3.000~ B: Yes; R&D.", "- -: …",
            ])
        #expect(read.transcript.segments[1].timing?.confidence == 0.75)
        #expect(read.transcript.segments.map(\.language) == [.russian, .english, .russian])
        #expect(read.findings.isEmpty)
        #expect(try TranscriptFile.bytes(of: read.transcript, as: .csv) == file)
    }

    @Test(
        arguments: [
            ("start,end,text\n500,2250,\" one, two\"\n2250,3000,\"three\"\n", "-"),
            (
                "start,end,speaker,text\n500,2250,1,\"one, two\"\n2250,3000,1,\"three\"\n",
                "Speaker 1"
            ),
            ("Start;End;Speaker;Text\n0,5;2,25;Ann;one, two\n2,25;3;Ann;three\n", "Ann"),
            (
                "\"text\",\"start\",\"end\"\r\n\"one, two\",00:00:00.5,00:00:02.25\r\nthree,0:02.25,0:03\r\n",
                "-"
            ),
        ])
    func `tables of whisper.cpp and of people are told by their header`(
        _ file: String, _ speaker: String
    ) throws {
        let read = try read(file)
        #expect(read.format == .csv)
        #expect(
            dump(read.transcript) == [
                "0.500-2.250 \(speaker): one, two", "2.250-3.000 \(speaker): three",
            ])
    }

    @Test func `rows that are none are left out and reported`() throws {
        let file = "start,end,text\n1.5,2,a\nx,3,b\n\n1\n2,3,\"two\nlines\"\n3,4,\n"
        let read = try read(file)
        #expect(dump(read.transcript) == ["1.500-2.000 -: a", "2.000-3.000 -: two/lines"])
        #expect(
            dump(read.findings) == ["3:1 unreadableLine", "5:1 unreadableLine", "8:1 emptyCue"])
    }

    @Test func `a quote that is not closed is an error where it opens`() {
        #expect(
            error { try read("start,end,text\n1,2,a\n2,3,\"b\n") }
                == .syntax(file: "call.txt", format: .csv, line: 3, column: 1, problem: .unclosed))
    }
}
