/// A position on a clip's timeline: whole microseconds from the first sample.
///
/// Samples survive the trip: `MediaTime(sample: n, at: r).sampleIndex(at: r) == n` for every rate up
/// to 500 kHz. Seconds as `Double` never enter the model; see ``seconds`` for writers that need them.
public struct MediaTime: Hashable, Comparable, Sendable {
    /// Whole microseconds from the first sample; may be negative in arithmetic.
    public var microseconds: Int64

    /// The first sample.
    public static let zero = MediaTime(microseconds: 0)

    /// Creates a position from whole microseconds.
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// Creates a position from whole milliseconds.
    public init(milliseconds: Int64) { microseconds = milliseconds * 1_000 }

    /// Creates the position of a sample, rounded up to the next microsecond so that
    /// ``sampleIndex(at:)`` gives the same index back.
    public init(sample index: Int, at rate: SampleRate) {
        let scaled = Int64(index).multipliedFullWidth(by: 1_000_000)
        let (quotient, remainder) = Int64(rate.hertz).dividingFullWidth(scaled)
        microseconds = remainder > 0 ? quotient + 1 : quotient
    }

    /// Creates a position from seconds, rounded to the nearest microsecond; nil when `seconds` is
    /// not finite or is beyond ±100,000 hours.
    public init?(seconds: Double) {
        let scaled = (seconds * 1_000_000).rounded()
        guard scaled.isFinite, abs(scaled) <= 3.6e14 else { return nil }
        microseconds = Int64(scaled)
    }

    /// The index of the last sample that starts at or before this position.
    public func sampleIndex(at rate: SampleRate) -> Int {
        let scaled = microseconds.multipliedFullWidth(by: Int64(rate.hertz))
        let (quotient, remainder) = Int64(1_000_000).dividingFullWidth(scaled)
        return Int(remainder < 0 ? quotient - 1 : quotient)
    }

    /// Whole milliseconds, rounded to nearest (halves away from zero): what subtitle files hold.
    public var roundedMilliseconds: Int64 {
        microseconds >= 0 ? (microseconds + 500) / 1_000 : (microseconds - 500) / 1_000
    }

    /// Seconds rounded to whole milliseconds, for JSON numbers. Not for arithmetic.
    public var seconds: Double { Double(roundedMilliseconds) / 1_000 }

    /// Earlier on the timeline.
    public static func < (lhs: MediaTime, rhs: MediaTime) -> Bool {
        lhs.microseconds < rhs.microseconds
    }

    /// The position a length later.
    public static func + (time: MediaTime, length: Duration) -> MediaTime {
        MediaTime(microseconds: time.microseconds + length.wholeMicroseconds)
    }

    /// The position a length earlier.
    public static func - (time: MediaTime, length: Duration) -> MediaTime {
        MediaTime(microseconds: time.microseconds - length.wholeMicroseconds)
    }

    /// The length from `earlier` to `later`.
    public static func - (later: MediaTime, earlier: MediaTime) -> Duration {
        .microseconds(later.microseconds - earlier.microseconds)
    }
}

extension Duration {
    /// The length in whole microseconds, towards zero.
    public var wholeMicroseconds: Int64 {
        components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
    }
}
