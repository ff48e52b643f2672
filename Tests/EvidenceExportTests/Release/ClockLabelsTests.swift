import EvidenceModel
import Redaction
import Testing
import TranscriptFormats

@testable import EvidenceExport

struct ClockLabelsTests {
    private static let clip = ClipSource(
        fileName: "call.wav", sha256: "", byteCount: 1, format: "", decoder: "", frameCount: 16_000,
        rate: .speech, channelCount: 1, recordedAt: "2024-03-01T23:59:58",
        origin: "a phone -->\nof a witness")
    private static let transcript = Transcript(segments: [
        Segment(
            text: "Hello", speaker: Speaker(name: "Ann"),
            timing: WordTiming(
                span: MediaTime(milliseconds: 2_000)..<MediaTime(milliseconds: 3_000),
                source: .imported))
    ])
    private static let record = ReleasedRecord(
        RedactedTranscript(transcript, applying: RedactionPlan(marks: [])), clip: clip)

    @Test func `subtitles begin with the time of day, WebVTT says when and whence`() throws {
        let bytes = try Self.record.bytes(as: .vtt, clockLabels: true)
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                WEBVTT

                NOTE
                Recorded at 2024-03-01T23:59:58
                Source: a phone -> of a witness

                00:00:02.000 --> 00:00:03.000
                <v Ann>[00:00:00] Hello

                """)
    }

    @Test func `JSON says what the clock showed`() throws {
        let text = String(decoding: try Self.record.bytes(as: .json), as: UTF8.self)
        #expect(text.contains("\"wallClock\": \"2024-03-02T00:00:00.000\""))
        #expect(Self.record.document.source == Self.clip)
    }
}
