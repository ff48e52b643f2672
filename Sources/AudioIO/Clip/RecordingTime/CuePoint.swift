public import EvidenceModel

/// A point of the file that somebody marked: the `cue` chunk and its labels.
public struct CuePoint: Hashable, Sendable {
    /// The frame that is marked, from 0.
    public let frame: Int
    /// Its label; empty where it has none. May hold anything a person typed.
    public let label: String

    /// Creates a cue point.
    public init(frame: Int, label: String) {
        (self.frame, self.label) = (frame, label)
    }

    /// When the file's first frame was recorded, if the label is a date with a time of day, as some
    /// loggers write it: `2024-03-01T14:05:09`, with a zone if it has one. ISO 8601, to the millisecond.
    public func recordedAt(at rate: SampleRate) -> String? {
        let marked = MediaTime(sample: frame, at: rate)
        return WallClock(label)?.text(at: MediaTime(microseconds: -marked.microseconds))
    }
}
