import RealModule

/// Cepstra with their slopes and the slopes of those, each number normalised over the clip to mean 0
/// and deviation 1; made when they are asked for, so that hours take little room.
///
/// Slopes are regressions over ±reach frames (Furui, *IEEE ASSP* 34, 1986), edges repeated.
public struct RegressionFeatures: Sendable {
    private let cepstra: FrameMatrix
    // What the frames from -reach to reach count, and those from -2 × reach to 2 × reach.
    private let slope: [Float]
    private let curve: [Float]
    private var means: [Float]
    private var scales: [Float]

    /// Frames.
    public var count: Int { cepstra.count }
    /// Numbers in a vector.
    public var width: Int { 3 * cepstra.width }

    /// Prepares the vectors of `cepstra`; slopes reach over `reach` frames on either side, at least 1.
    public init(_ cepstra: FrameMatrix, reach: Int) {
        precondition(reach >= 1)
        self.cepstra = cepstra
        let norm = Float(2 * (1...reach).reduce(0) { $0 + $1 * $1 })
        let slope = (-reach...reach).map { Float($0) / norm }
        var curve = [Float](repeating: 0, count: 4 * reach + 1)
        for (first, a) in slope.enumerated() {
            for (second, b) in slope.enumerated() { curve[first + second] += a * b }
        }
        self.slope = slope
        self.curve = curve
        means = [Float](repeating: 0, count: 3 * cepstra.width)
        scales = [Float](repeating: 1, count: 3 * cepstra.width)
        (means, scales) = normalisation()
    }

    /// Writes the vector of a frame into `vector`, which holds ``width`` numbers.
    public func write(_ frame: Int, into vector: inout [Float]) {
        precondition(vector.count == width && frame >= 0 && frame < count)
        let own = cepstra.width
        let values = cepstra.values.span
        var vector = vector.mutableSpan
        for column in 0..<own { vector[column] = values[frame * own + column] }
        add(slope.span, around: frame, to: &vector, at: own)
        add(curve.span, around: frame, to: &vector, at: 2 * own)
        for index in vector.indices {
            vector[index] = (vector[index] - means[index]) * scales[index]
        }
    }

    private func add(
        _ taps: Span<Float>, around frame: Int, to vector: inout MutableSpan<Float>, at place: Int
    ) {
        let own = cepstra.width
        let values = cepstra.values.span
        let last = cepstra.count - 1
        for column in 0..<own { vector[place + column] = 0 }
        for tap in taps.indices where taps[tap] != 0 {
            let base = max(0, min(last, frame + tap - taps.count / 2)) * own
            for column in 0..<own {
                vector[place + column] = Relaxed.multiplyAdd(
                    taps[tap], values[base + column], vector[place + column])
            }
        }
    }

    /// The mean of each number and one by its deviation.
    private func normalisation() -> (means: [Float], scales: [Float]) {
        var sums = [Double](repeating: 0, count: width)
        var squares = sums
        var vector = [Float](repeating: 0, count: width)
        for frame in 0..<count {
            write(frame, into: &vector)
            for index in vector.indices {
                let value = Double(vector[index])
                sums[index] += value
                squares[index] += value * value
            }
        }
        let norm = Double(max(1, count))
        let scales = zip(sums, squares).map { sum, square in
            Float(1 / max(1e-6, (square / norm - sum / norm * sum / norm)).squareRoot())
        }
        return (sums.map { Float($0 / norm) }, scales)
    }
}
