import EvidenceModel

extension AcousticAlignment {
    /// Aligns all segments at once, the words of each within `window` frames of its own times; nil
    /// when they have no room there. Segments are in the order of their times; those of `foreign` are
    /// not sought, and the frames `speech` belong to none.
    func alignNear(
        _ transcript: Transcript, window: Int, without foreign: Set<Int> = [],
        besides speech: [Range<Int>] = []
    ) -> Outcome? {
        let frames = 0..<emissions.count
        let segments = transcript.segments.map { FrameClock.frames(of: $0.timing?.span) }
        let expected = Self.monotone(segments).map { $0.clamped(to: frames) }
        let sought = spoken.segments.enumerated().map { index, words in
            foreign.contains(index) ? [] : words
        }
        let chain = chain(of: Array(sought.joined()))
        guard !chain.words.isEmpty else { return nil }
        let corridor = Corridor(
            around: zip(sought, expected).flatMap { words, span in
                words.filter { !$0.columns.isEmpty }.map { _ in span }
            }, of: chain, frameCount: frames.count, margin: window)
        let general = scores(
            frames, unmatched: Self.gaps(between: expected, window, frames) + speech)
        guard let path = Trellis(chain: chain).path(through: general, inside: corridor) else {
            return nil
        }
        let refinement = refinement(of: chain, general)
        let passage = refinement.refined(path)
        var result = outcome(of: passage, in: chain, sought, transcript, .none)
        if foreign.isEmpty, OwnModelSearch.isWorthwhile(clip.energy, result.fits) {
            result.strangers = OwnModelSearch.strangers(
                ownFits(of: sought, passage.path, refinement))
        }
        return result
    }

    /// Spans none of which begins or ends before the one ahead of it: where two voices overlap, the
    /// later one takes the longer way.
    private static func monotone(_ spans: [Range<Int>]) -> [Range<Int>] {
        var end = 0
        var result = spans.map { span in
            end = max(end, span.upperBound)
            return span.lowerBound..<max(end, span.lowerBound)
        }
        var start = Int.max
        for index in result.indices.reversed() {
            start = min(start, result[index].lowerBound)
            result[index] = start..<result[index].upperBound
        }
        return result
    }

    /// The frames that lie farther than `window` from every span.
    private static func gaps(
        between spans: [Range<Int>], _ window: Int, _ frames: Range<Int>
    ) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        var position = frames.lowerBound
        for span in spans {
            let near = (span.lowerBound - window)..<(span.upperBound + window)
            if position < near.lowerBound {
                gaps.append((position..<near.lowerBound).clamped(to: frames))
            }
            position = max(position, near.upperBound)
        }
        if position < frames.upperBound { gaps.append(position..<frames.upperBound) }
        return gaps
    }
}
