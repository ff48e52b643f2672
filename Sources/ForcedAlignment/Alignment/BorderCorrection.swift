import EvidenceModel

/// From frames to times: where a border really lies, measured against labelled speech.
///
/// A frame stands for its middle, 8 ms behind where it begins less half a hop: so far do borders
/// between words lie behind their first frame. Beside a pause the edge of a word sinks into it, in
/// noise more so: it is given back, half the pause at the most.
struct BorderCorrection {
    /// Between words, microseconds.
    var between: Double
    /// At a start after a pause, microseconds.
    var afterPause: Double
    /// At an end before a pause, microseconds.
    var beforePause: Double

    static let clean = BorderCorrection(between: 6_000, afterPause: -7_000, beforePause: 15_000)
    static let noisy = BorderCorrection(between: 9_000, afterPause: -22_000, beforePause: 60_000)

    /// Frames from which on a gap between words is a pause and nothing else.
    private static let sureGap = 3.0

    /// The times of words at `frames`, in order, each inside `clip`.
    func spans(of frames: [Range<Double>], in clip: TimeSpan) -> [TimeSpan] {
        frames.indices.map { index in
            let own = frames[index]
            let start = border(
                own.lowerBound, other: index > 0 ? frames[index - 1].upperBound : nil,
                pause: afterPause)
            let end = border(
                own.upperBound,
                other: index + 1 < frames.count ? frames[index + 1].lowerBound : nil,
                pause: beforePause)
            return (start..<max(start, end)).clamped(to: clip)
        }
    }

    /// The time of a frame at which a word begins or ends; `other` is the near end of the next word
    /// on that side.
    private func border(_ frame: Double, other: Double?, pause: Double) -> MediaTime {
        let gap = other.map { abs($0 - frame) } ?? .infinity
        let room = gap * 5_000
        let certainty = min(1, gap / Self.sureGap)
        let shift = certainty * max(-room, min(room, pause)) + (1 - certainty) * between
        return MediaTime(microseconds: Int64((frame * 10_000 + shift).rounded()))
    }
}
