/// Sums over the frames of a state, from which its Gaussian is made.
struct StateStatistics: Sendable {
    private(set) var count: Float = 0
    private var sums: [Float]
    private var squares: [Float]

    init(dimension: Int) {
        sums = [Float](repeating: 0, count: dimension)
        squares = sums
    }

    /// Numbers in a vector.
    var width: Int { sums.count }
    /// Everything summed up: the count, the sums, the sums of squares.
    var numbers: [Float] { [count] + sums + squares }

    mutating func add(_ vector: Span<Float>) {
        count += 1
        for d in sums.indices {
            let value = vector[d]
            sums[d] += value
            squares[d] += value * value
        }
    }

    mutating func add(_ other: StateStatistics) {
        count += other.count
        for d in sums.indices {
            sums[d] += other.sums[d]
            squares[d] += other.squares[d]
        }
    }

    /// Mean and variance of each dimension, drawn towards those of `prior` as if it had been seen in
    /// `meanWeight` and `varianceWeight` frames.
    func gaussian(
        towards prior: (means: [Float], variances: [Float]), meanWeight: Float,
        varianceWeight: Float
    ) -> (means: [Float], variances: [Float]) {
        var means = prior.means
        var variances = prior.variances
        guard count > 0 else { return prior }
        for d in sums.indices {
            let mean = sums[d] / count
            let variance = max(0, squares[d] / count - mean * mean)
            means[d] = (sums[d] + meanWeight * prior.means[d]) / (count + meanWeight)
            variances[d] = max(
                0.05,
                (count * variance + varianceWeight * prior.variances[d]) / (count + varianceWeight))
        }
        return (means, variances)
    }
}
