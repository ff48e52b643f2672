import EvidenceModel

extension AcousticAlignment {
    /// Aligns the whole transcript by sound alone, and marks what is not in the sound.
    func alignUntimed(_ transcript: Transcript) -> Outcome? {
        guard var result = alignAll(transcript.untimed) else { return nil }
        for index in result.misfit.segments {
            result.transcript.segments[index].doubts.append(.notInSound)
        }
        for index in result.transcript.segments.indices {
            result.transcript.segments[index] = visible(result.transcript.segments[index])
        }
        return result
    }

    /// A segment of which nothing is heard stands between its neighbours; if they leave no room, it
    /// is shown for a second all the same, so that no text is lost from sight.
    private func visible(_ segment: Segment) -> Segment {
        guard let timing = segment.timing, timing.source == .interpolated, !segment.words.isEmpty,
            timing.span.length < Self.shortestGuess
        else { return segment }
        let half = Duration.microseconds(Self.shortestGuess.wholeMicroseconds / 2)
        let middle = timing.span.midpoint
        let span = (middle - half..<middle + half).clamped(to: clip.span)
        var result = segment
        result.timing?.span = span
        result.words = ActivityDistribution.spread(
            segment.words, over: span, source: .interpolated)
        return result
    }

    private static let shortestGuess = Duration.seconds(1)

    /// The share of the spoken words whose segments are not in the sound, 0 to 1.
    func shareLost(in outcome: Outcome) -> Double {
        let counts = spoken.segments.map(\.count)
        let lost = outcome.misfit.segments.reduce(0) { $0 + counts[$1] }
        return Double(lost) / Double(max(1, counts.reduce(0, +)))
    }
}
