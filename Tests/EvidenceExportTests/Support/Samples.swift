import EvidenceModel
import Redaction

/// A call of two segments in which one word is to go.
enum Sample {
    static let transcript: Transcript = {
        var first = Segment(
            text: "Где, shit, еда?", speaker: Speaker(name: "Солдат 1"),
            timing: WordTiming(span: span(1_000, 2_500), source: .imported))
        first.words[0].timing = WordTiming(span: span(1_000, 1_400), source: .imported)
        first.words[1].timing = WordTiming(
            span: span(1_400, 1_800), source: .aligned(confidence: 0.9))
        first.words[2].timing = WordTiming(span: span(1_800, 2_500), source: .imported)
        var second = Segment(
            text: "Нет еды.", speaker: Speaker(name: "Солдат 2"),
            timing: WordTiming(span: span(3_000, 4_000), source: .imported))
        second.words[0].timing = WordTiming(span: span(3_000, 3_500), source: .imported)
        second.words[1].timing = WordTiming(span: span(3_500, 4_000), source: .imported)
        return Transcript(segments: [first, second], language: .russian)
    }()
    static let plan = RedactionPlan(marks: [
        RedactionMark(
            segment: 0, range: 5..<9, category: .obscene, severity: .high, rule: "en/secret-root")
    ])
    static let redacted = RedactedTranscript(transcript, applying: plan)
    static let source = TranscriptSource(
        fileName: "Ivanov private.txt", sha256: String(repeating: "b", count: 64),
        format: "labelled", encoding: "utf-8")

    static func span(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }

    static func clip(rate: SampleRate = .speech) -> ClipSource {
        ClipSource(
            fileName: "call.flac", sha256: String(repeating: "a", count: 64), byteCount: 1_000,
            format: "FLAC", decoder: "libsndfile-1.2.0", frameCount: 80_000, rate: rate,
            channelCount: 1)
    }
}
