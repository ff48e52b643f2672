import ContentHashing
import SignalProcessing

/// Sums over the frames of each state of one clip or of several: what a clip's own model is made of.
struct ClipStatistics: Sendable {
    private(set) var states: [StateStatistics]

    /// Nothing heard yet.
    init(width: Int, layout: ClipModel.Layout) {
        states = [StateStatistics](
            repeating: StateStatistics(dimension: width), count: layout.stateCount)
    }

    /// Adds the frames of a clip by the columns that a passage took in each; -1 for one to leave out. All
    /// columns of silence and noises are one.
    mutating func add(
        _ columns: [Int32], of features: RegressionFeatures, layout: ClipModel.Layout
    ) {
        var vector = [Float](repeating: 0, count: features.width)
        for (frame, column) in columns.enumerated() where column >= 0 {
            features.write(frame, into: &vector)
            let isSilence = layout.isFiller[Int(column) / 3]
            states[isSilence ? layout.silenceColumn : Int(column)].add(vector.span)
        }
    }

    func adding(_ other: ClipStatistics) -> ClipStatistics {
        var result = self
        for state in states.indices { result.states[state].add(other.states[state]) }
        return result
    }

    /// The one Gaussian of all speech.
    func speech(_ layout: ClipModel.Layout) -> (means: [Float], variances: [Float]) {
        let width = states.first?.width ?? 0
        var all = StateStatistics(dimension: width)
        for (state, statistics) in states.enumerated() where !layout.isFiller[state / 3] {
            all.add(statistics)
        }
        let prior = (
            means: [Float](repeating: 0, count: width),
            variances: [Float](repeating: 1, count: width)
        )
        return all.gaussian(towards: prior, meanWeight: 1, varianceWeight: 20)
    }

    /// SHA-256 of the sums, 64 hexadecimal digits.
    var sha256: String {
        SHA256Digest(
            of: states.flatMap(\.numbers).flatMap { number in
                (0..<4).map { UInt8(truncatingIfNeeded: number.bitPattern >> UInt32(8 * $0)) }
            }
        ).description
    }
}
