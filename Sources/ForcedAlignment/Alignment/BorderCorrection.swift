import EvidenceModel

/// From frames to times: where a border really lies, measured against labelled speech.
///
/// A frame stands for its middle, 8 ms behind where it begins less half a hop: so far do borders
/// between words lie behind their first frame. Beside a pause the edge of a word sinks into it, in
/// noise more so: it is given back, half the pause at the most.
struct BorderCorrection {
    /// Between words, microseconds.
    var between: Int64
    /// At a start after a pause, microseconds.
    var afterPause: Int64
    /// At an end before a pause, microseconds.
    var beforePause: Int64

    static let clean = BorderCorrection(between: 6_000, afterPause: -7_000, beforePause: 15_000)
    static let noisy = BorderCorrection(between: 9_000, afterPause: -22_000, beforePause: 60_000)

    /// The times of words at `frames`, in order, each inside `clip`.
    func spans(of frames: [Range<Int>], in clip: TimeSpan) -> [TimeSpan] {
        frames.indices.map { index in
            let own = frames[index]
            let start = border(
                own.lowerBound, other: index > 0 ? frames[index - 1].upperBound : nil,
                pause: afterPause)
            let end = border(
                own.upperBound,
                other: index + 1 < frames.count ? frames[index + 1].lowerBound : nil,
                pause: beforePause)
            let inside = (start..<max(start, end)).clamped(to: clip)
            return inside
        }
    }

    /// The time of a frame at which a word begins or ends; `other` is the near end of the next word
    /// on that side.
    private func border(_ frame: Int, other: Int?, pause: Int64) -> MediaTime {
        guard frame != other else {
            return MediaTime(microseconds: Int64(frame) * 10_000 + between)
        }
        let room = other.map { Int64(abs($0 - frame)) * 5_000 } ?? .max
        return MediaTime(microseconds: Int64(frame) * 10_000 + max(-room, min(room, pause)))
    }
}
