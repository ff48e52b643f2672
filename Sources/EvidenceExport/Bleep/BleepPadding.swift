import EvidenceModel

/// How much is removed beyond the word, since no one knows to the millisecond where it begins.
///
/// The lengths for aligned words were chosen on development recordings so that little is heard of a
/// word whose time is the aligner's own; `docs/bleep.md` has the figures.
public struct BleepPadding: Hashable, Sendable {
    /// Before what was said.
    public var before: Duration
    /// After what was said.
    public var after: Duration
    /// What aligned words get besides, by their confidence.
    public var doubt: AlignmentDoubt?
    /// A pause beside an aligned word is taken up to this length: the ends of words sink into it, in
    /// noise more so, and no neighbour loses anything.
    public var pause: Duration

    /// 50 ms before and 60 ms after; for aligned words more, and 200 ms of a pause beside them.
    public static let standard = BleepPadding()

    /// Creates a padding; lengths below zero count as zero.
    public init(
        before: Duration = .milliseconds(50), after: Duration = .milliseconds(60),
        doubt: AlignmentDoubt? = AlignmentDoubt(), pause: Duration = .milliseconds(200)
    ) {
        self.before = max(before, .zero)
        self.after = max(after, .zero)
        self.doubt = doubt
        self.pause = max(pause, .zero)
    }

    /// The stretch with its padding.
    func padded(_ extent: KnownTimes.Extent) -> TimeSpan {
        guard let confidence = extent.confidence, extent.basis == .word else {
            return extent.span.lowerBound - before..<extent.span.upperBound + after
        }
        let more = doubt?.padding(confidence) ?? (.zero, .zero)
        let start = max(before + more.before, min(extent.pauseBefore, pause))
        let end = max(after + more.after, min(extent.pauseAfter, pause))
        return extent.span.lowerBound - start..<extent.span.upperBound + end
    }
}

/// How far an aligned word's borders may be off, by the confidence it was found with.
public struct AlignmentDoubt: Hashable, Sendable {
    /// What the surest word gets before it.
    public var before: Duration
    /// What the surest word gets after it: ends are less exact than starts.
    public var after: Duration

    /// What both sides get besides, from the surest down; between two steps it grows evenly.
    static let steps: [(confidence: Double, microseconds: Double)] = [
        (0.98, 0), (0.94, 30_000), (0.8, 60_000), (0, 150_000),
    ]

    /// 15 ms before and 30 ms after, up to 150 ms more where the confidence is low.
    public init(
        before: Duration = .milliseconds(15), after: Duration = .milliseconds(30)
    ) {
        self.before = before
        self.after = after
    }

    /// What a word of this confidence (0 to 1) gets.
    func padding(_ confidence: Double) -> (before: Duration, after: Duration) {
        // As exactly as records hold it, so that both give the same padding.
        let recorded = (confidence * 10_000).rounded() / 10_000
        let more = Duration.milliseconds(Int64((Self.microseconds(recorded) / 1_000).rounded()))
        return (before + more, after + more)
    }

    private static func microseconds(_ confidence: Double) -> Double {
        for (upper, lower) in zip(steps, steps.dropFirst()) where confidence > lower.confidence {
            let share = (upper.confidence - confidence) / (upper.confidence - lower.confidence)
            return upper.microseconds
                + max(0, share) * (lower.microseconds - upper.microseconds)
        }
        return steps.last?.microseconds ?? 0
    }
}
