import EvidenceModel

/// How much is removed beyond the word, since no one knows to the millisecond where it begins.
public struct BleepPadding: Hashable, Sendable {
    /// Before the word.
    public var before: Duration
    /// After the word.
    public var after: Duration
    /// From this confidence (0 to 1) down to 0, the padding grows on both sides …
    public var doubtfulBelow: Double
    /// … by up to this much.
    public var doubt: Duration

    /// 50 ms before, 60 ms after, up to 150 ms more for words found with less confidence than 0.6.
    public static let standard = BleepPadding()

    /// Creates a padding; lengths below zero count as zero.
    public init(
        before: Duration = .milliseconds(50), after: Duration = .milliseconds(60),
        doubtfulBelow: Double = 0.6, doubt: Duration = .milliseconds(150)
    ) {
        self.before = max(before, .zero)
        self.after = max(after, .zero)
        self.doubtfulBelow = doubtfulBelow
        self.doubt = max(doubt, .zero)
    }

    /// The stretch with its padding; `confidence` is that of the least certain word, nil when it is
    /// unknown.
    func padded(_ span: TimeSpan, confidence: Double?) -> TimeSpan {
        var extra = Duration.zero
        if let confidence, confidence < doubtfulBelow {
            let share = 1 - max(confidence, 0) / doubtfulBelow
            extra = .microseconds(Int64(Double(doubt.wholeMicroseconds) * share))
        }
        return span.lowerBound - before - extra..<span.upperBound + after + extra
    }
}
