import EvidenceModel

/// Puts the time of day before the text of each segment: `[14:05:09] text`.
enum ClockLabels {
    /// The transcript with labels; segments without a time get none. For formats that hold text alone:
    /// words and topics are not kept.
    static func labelled(_ transcript: Transcript, by clock: WallClock) -> Transcript {
        var labelled = transcript
        labelled.segments = transcript.segments.map { segment in
            guard let start = segment.timing?.span.lowerBound, !segment.words.isEmpty else {
                return segment
            }
            return Segment(
                text: "[\(clock.label(at: start))] \(segment.text)", speaker: segment.speaker,
                language: segment.language, timing: segment.timing)
        }
        return labelled
    }

    /// A comment block for a WebVTT file: when the clip was recorded, and where it comes from.
    static func note(on clip: ClipSource) -> [UInt8] {
        let facts = [
            clip.recordedAt.map { "Recorded at \($0)" }, clip.origin.map { "Source: \($0)" },
        ].compactMap(\.self)
        guard !facts.isEmpty else { return [] }
        let lines = facts.map { fact in
            fact.split(whereSeparator: \.isNewline).joined(separator: " ").replacing(
                "-->", with: "->")
        }
        return Array("\nNOTE\n\(lines.joined(separator: "\n"))\n".utf8)
    }
}
