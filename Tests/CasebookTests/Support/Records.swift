import Casebook
import EvidenceModel

extension ClipSource {
    /// A ten-minute call.
    static func sample(
        _ name: String = "call-1.wav", recordedAt: String? = nil, rate: SampleRate = .speech
    ) -> ClipSource {
        ClipSource(
            fileName: name, sha256: String(repeating: "0", count: 52) + padded(name),
            byteCount: 320_044,
            format: "WAV (Microsoft), Signed 16 bit PCM", decoder: "libsndfile-1.2.0",
            frameCount: 9_600_000, rate: rate, channelCount: 1, recordedAt: recordedAt)
    }

    private static func padded(_ name: String) -> String {
        let digest = name.utf8.reduce(UInt64(7)) { ($0 &* 31 &+ UInt64($1)) % 0xFFFF_FFFF_FFFF }
        let hex = String(digest, radix: 16)
        return String(repeating: "0", count: 12 - hex.count) + hex
    }
}

extension CasebookRecord {
    /// A record of lines `NAME: text`, two seconds each.
    static func lines(
        _ lines: [String], clip: ClipSource = .sample(), language: LanguageTag? = .russian,
        isRedacted: Bool = false, state: String? = nil
    ) -> CasebookRecord {
        let segments = lines.enumerated().map { index, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            let name = parts.count == 2 ? String(parts[0]) : nil
            let text = String(parts[parts.count - 1].drop { $0 == " " })
            return Segment.timed(text, speaker: name, second: index * 2)
        }
        return CasebookRecord(
            clip: clip, transcript: Transcript(segments: segments, language: language),
            isRedacted: isRedacted, state: state)
    }
}

extension Segment {
    /// A segment of two seconds whose words are spread over it evenly.
    static func timed(
        _ text: String, speaker: String? = nil, second: Int, confidence: Double = 0.75
    ) -> Segment {
        let start = MediaTime(milliseconds: Int64(second) * 1_000)
        let end = start + .seconds(2)
        var segment = Segment(
            text: text, speaker: speaker.map { Speaker(name: $0) },
            timing: WordTiming(span: start..<end, source: .imported))
        let step = Duration.seconds(2) / max(1, segment.words.count)
        for index in segment.words.indices {
            let from = start + step * index
            segment.words[index].timing = WordTiming(
                span: from..<(from + step), source: .aligned(confidence: confidence))
        }
        return segment
    }
}
