package import EvidenceModel

/// Takes the times of an original over to its translation.
package enum CarriedTimes {
    /// The translation with the times of the segments it belongs to, source `carried`, and their
    /// doubts; its words are spread over them by length, source `distributed`, since nothing tells
    /// which word stands for which. Of a turn that is cut up differently, its segments are
    /// `distributed` too.
    package static func carried(
        to translation: Transcript, from original: Transcript, by pairing: SegmentPairing
    ) -> Transcript {
        var result = translation
        for group in pairing.groups {
            let sources = original.segments[group.original]
            let spans = sources.compactMap(\.timing?.span)
            guard let first = spans.first else { continue }
            let span = spans.reduce(first) { $0.union($1) }
            let isOneToOne = group.translation.count == 1
            let shares = shares(of: result.segments[group.translation], over: span)
            for (index, share) in zip(group.translation, shares) {
                result.segments[index].timing = WordTiming(
                    span: share, source: isOneToOne ? .carried : .distributed)
                result.segments[index].words = ActivityDistribution.spread(
                    result.segments[index].words, over: share, source: .distributed)
                result.segments[index].doubts = doubts(of: sources)
            }
        }
        return result
    }

    /// A span cut up by the length of segments.
    private static func shares(of segments: ArraySlice<Segment>, over span: TimeSpan) -> [TimeSpan]
    {
        let texts = segments.map { Word(text: $0.text, range: 0..<$0.text.codePointCount) }
        return ActivityDistribution.spread(texts, over: span, source: .distributed)
            .map { $0.timing?.span ?? span }
    }

    /// What makes the times of the original doubtful makes those of the translation so.
    private static func doubts(of segments: ArraySlice<Segment>) -> [TimingDoubt] {
        TimingDoubt.allCases.filter { doubt in
            doubt != .widened && segments.contains { $0.doubts.contains(doubt) }
        }
    }
}
