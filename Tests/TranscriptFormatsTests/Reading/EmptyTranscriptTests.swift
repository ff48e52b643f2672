import EvidenceModel
import Testing

@testable import TranscriptFormats

/// A silent clip has a transcript too: one without a segment.
struct EmptyTranscriptTests {
    private static let files: [(file: String, format: FormatName)] = [
        ("WEBVTT", .vtt), ("WEBVTT\n\n00:01.000 -> 00:02.000\nno arrow\n", .vtt),
        ("1\n00:00:01,000 --> 00:00:02,000\n\n", .srt),
        (#"{"text": "", "segments": [], "language": "ru"}"#, .whisper),
    ]

    @Test(arguments: files)
    func `where it is allowed, nothing is read and nothing is written`(
        _ file: String, _ format: FormatName
    ) throws {
        let read = try TranscriptFile.read(Array(file.utf8), named: "a", allowingEmpty: true)
        #expect(read.format == format)
        #expect(read.transcript.segments.isEmpty)
        for target in TranscriptFile.writableFormats {
            #expect(try !TranscriptFile.bytes(of: read.transcript, as: target).contains(0))
        }
        #expect(throws: TranscriptError.empty(file: "a", format: format)) {
            try TranscriptFile.read(Array(file.utf8), named: "a")
        }
    }

    @Test func `text without words is refused, for anything could be one`() {
        #expect(throws: TranscriptError.empty(file: "a", format: .plain)) {
            try TranscriptFile.read(Array(" \n\n".utf8), named: "a", allowingEmpty: true)
        }
    }

    @Test func `a wrong signature stays wrong`() {
        #expect(throws: TranscriptError.self) {
            try TranscriptFile.read(Array("webvtt".utf8), named: "a", as: .vtt, allowingEmpty: true)
        }
    }
}
