import EvidenceModel

/// Frames of 10 ms and the timeline.
enum FrameClock {
    /// The time at which a frame begins; halves of frames are allowed.
    static func time(frame: Double) -> MediaTime {
        MediaTime(microseconds: Int64((frame * 10_000).rounded()))
    }

    /// The time at which a frame begins.
    static func time(frame: Int) -> MediaTime { MediaTime(microseconds: Int64(frame) * 10_000) }

    /// The frame that begins at or before a time.
    static func frame(at time: MediaTime) -> Int {
        Int((Double(time.microseconds) / 10_000).rounded(.down))
    }

    /// The frames that a span touches; those of no span are none.
    static func frames(of span: TimeSpan?) -> Range<Int> {
        guard let span else { return 0..<0 }
        return frame(at: span.lowerBound)..<frame(at: span.upperBound) + 1
    }
}
