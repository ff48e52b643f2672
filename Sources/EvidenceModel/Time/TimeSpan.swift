/// A stretch of the timeline, half-open: its end is the first position outside it.
public typealias TimeSpan = Range<MediaTime>

extension Range where Bound == MediaTime {
    /// From the start to the end.
    public var length: Duration { upperBound - lowerBound }

    /// The position half-way, rounded down to a microsecond.
    public var midpoint: MediaTime {
        let half = (upperBound.microseconds - lowerBound.microseconds) / 2
        return MediaTime(microseconds: lowerBound.microseconds + half)
    }

    /// The smallest stretch that holds both.
    public func union(_ other: TimeSpan) -> TimeSpan {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
