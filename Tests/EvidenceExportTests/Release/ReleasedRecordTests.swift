import EvidenceModel
import Redaction
import Testing
import TranscriptFormats

@testable import EvidenceExport

struct ReleasedRecordTests {
    private let record = ReleasedRecord(
        Sample.redacted, clip: Sample.clip(), transcriptSource: Sample.source,
        alignment: AlignmentRecord(method: .keep))

    @Test func `subtitles hold the mask and the speaker`() throws {
        #expect(
            String(decoding: try record.bytes(as: .srt), as: UTF8.self) == """
                1
                00:00:01,000 --> 00:00:02,500
                [Солдат 1]: Где, ████, еда?

                2
                00:00:03,000 --> 00:00:04,000
                [Солдат 2]: Нет еды.

                """)
        #expect(
            String(decoding: try record.bytes(as: .vtt), as: UTF8.self) == """
                WEBVTT

                00:00:01.000 --> 00:00:02.500
                <v Солдат 1>Где, ████, еда?

                00:00:03.000 --> 00:00:04.000
                <v Солдат 2>Нет еды.

                """)
    }

    @Test func `the record says where masks stand and when the sound goes`() throws {
        let again = try RecordDocument(reading: try record.bytes(as: .json), named: "a.json")
        #expect(again.kind == .redacted)
        #expect(again.transcript.segments.map(\.text) == ["Где, ████, еда?", "Нет еды."])
        #expect(again.mask == RecordDocument.Mask(style: "plain", mask: "████"))
        #expect(
            again.redactions == [
                RecordDocument.Redaction(
                    segment: 0, range: 5..<9, category: .obscene, severity: .high,
                    span: Sample.span(1_400, 1_800))
            ])
        #expect(again.source == Sample.clip())
        #expect(again.alignment == AlignmentRecord(method: .keep))
    }

    @Test(arguments: ReleaseFormat.allCases)
    func `neither the word, its rule, the text's file name nor its hash leaves`(
        format: ReleaseFormat
    ) throws {
        let text = String(decoding: try record.bytes(as: format), as: UTF8.self)
        for secret in ["shit", "secret-root", "Ivanov", Sample.source.sha256] {
            #expect(!text.contains(secret))
        }
    }

    @Test func `the text's hash stays where nothing was masked`() throws {
        let open = ReleasedRecord(
            RedactedTranscript(Sample.transcript, applying: RedactionPlan(marks: [])),
            clip: Sample.clip(), transcriptSource: Sample.source)
        #expect(
            open.document.transcriptSource
                == RecordDocument.TranscriptOrigin(
                    fileName: "transcript.txt", sha256: Sample.source.sha256, format: "labelled",
                    encoding: "utf-8"))
    }

    @Test func `subtitles of a transcript without times are an error, JSON is not`() throws {
        let untimed = Transcript(segments: [Segment(text: "a")])
        let record = ReleasedRecord(
            RedactedTranscript(untimed, applying: RedactionPlan(marks: [])))
        #expect(throws: TranscriptError.untimed(segment: 1, format: .vtt)) {
            try record.bytes(as: .vtt)
        }
        #expect(
            try RecordDocument(reading: record.bytes(as: .json), named: "").transcript == untimed)
    }
}
