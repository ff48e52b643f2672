import EvidenceModel

/// Turns of named speakers, as a diarizer writes them.
struct SpeakerTurns {
    private let turns: [(span: TimeSpan, name: String)]

    /// Segments without a time or a name say nothing.
    init(_ segments: [Segment]) {
        turns = segments.compactMap { segment in
            guard let span = segment.timing?.span, let name = segment.speaker?.name else {
                return nil
            }
            return (span, name)
        }
    }

    /// Whether nobody is named.
    var isEmpty: Bool { turns.isEmpty }

    /// Who speaks longest in a span, and for which share of it; nil when nobody does.
    func label(of span: TimeSpan) -> (name: String, confidence: Double)? {
        var lengths: [String: Duration] = [:]
        for turn in turns where turn.span.overlaps(span) {
            lengths[turn.name, default: .zero] += turn.span.clamped(to: span).length
        }
        guard span.length > .zero,
            let longest = lengths.min(by: { ($1.value, $0.key) < ($0.value, $1.key) })
        else { return nil }
        return (longest.key, min(1, longest.value / span.length))
    }
}
