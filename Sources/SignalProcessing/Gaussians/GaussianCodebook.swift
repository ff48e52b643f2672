import RealModule

/// Diagonal Gaussians that share a feature stream, eight side by side.
public struct GaussianCodebook: Sendable {
    /// Numbers in a vector.
    public let dimension: Int
    /// Gaussians.
    public let count: Int
    // Group g, dimension d, at g * dimension + d.
    private let means: [SIMD8<Float>]
    private let precisions: [SIMD8<Float>]
    private let constants: [SIMD8<Float>]

    /// Creates a codebook of `means` and `variances`, one Gaussian of `dimension` numbers after the
    /// other. Variances below `floor` are raised to it.
    public init(dimension: Int, means: [Float], variances: [Float], floor: Float) {
        precondition(dimension >= 1 && means.count == variances.count && floor > 0)
        precondition(means.count % dimension == 0)
        let count = means.count / dimension
        let groups = (count + 7) / 8
        var packedMeans = [SIMD8<Float>](repeating: .zero, count: groups * dimension)
        var packedPrecisions = packedMeans
        // Places that no Gaussian fills can never be among the best.
        var constants = [SIMD8<Float>](
            repeating: SIMD8(repeating: -.greatestFiniteMagnitude / 4), count: groups)
        for index in 0..<count {
            var logDeterminant = Double(dimension) * Double.log(2 * .pi)
            for d in 0..<dimension {
                let variance = max(floor, variances[index * dimension + d])
                logDeterminant += Double.log(Double(variance))
                packedMeans[index / 8 * dimension + d][index % 8] = means[index * dimension + d]
                packedPrecisions[index / 8 * dimension + d][index % 8] = 0.5 / variance
            }
            constants[index / 8][index % 8] = Float(-0.5 * logDeterminant)
        }
        self.dimension = dimension
        self.count = count
        self.means = packedMeans
        self.precisions = packedPrecisions
        self.constants = constants
    }

    /// Writes the log density of every Gaussian for `vector` into `row`, which holds ``count`` or
    /// more numbers.
    public func write(densitiesOf vector: Span<Float>, into row: inout [Float]) {
        precondition(vector.count == dimension && row.count >= count)
        let means = means.span
        let precisions = precisions.span
        for group in constants.indices {
            var score = constants[group]
            let base = group * dimension
            for d in 0..<dimension {
                let distance = SIMD8(repeating: vector[d]) - means[base + d]
                score -= distance * distance * precisions[base + d]
            }
            for lane in 0..<min(8, count - group * 8) { row[group * 8 + lane] = score[lane] }
        }
    }

    /// The four Gaussians nearest to a vector: which, and their log densities, best first.
    public struct Best: Sendable {
        /// Indexes of the Gaussians.
        public var indexes = SIMD4<Int32>(repeating: 0)
        /// Natural logarithms of their densities.
        public var scores = SIMD4<Float>(repeating: -.greatestFiniteMagnitude)
    }

    /// Finds the four best Gaussians for the ``dimension`` numbers of `vector` from `offset`.
    ///
    /// `hint` may hold the best of a vector nearby, in any order: theirs are good scores to beat, so
    /// that most others can be left after a few dimensions. It changes the time, not the result.
    public func best(for vector: Span<Float>, from offset: Int, hint: Best? = nil) -> Best {
        precondition(offset >= 0 && offset + dimension <= vector.count)
        var best = Best()
        // Terms only ever lower a score, so what falls below this on the way can be left.
        var threshold = hint.map { lowest(of: $0.indexes, vector, offset).nextDown } ?? -.infinity
        let means = means.span
        let precisions = precisions.span
        let half = dimension / 2
        for group in constants.indices {
            var score = constants[group]
            let base = group * dimension
            for d in 0..<half {
                let distance = SIMD8(repeating: vector[offset + d]) - means[base + d]
                score -= distance * distance * precisions[base + d]
            }
            guard any(score .> threshold) else { continue }
            for d in half..<dimension {
                let distance = SIMD8(repeating: vector[offset + d]) - means[base + d]
                score -= distance * distance * precisions[base + d]
            }
            guard any(score .> threshold) else { continue }
            for lane in 0..<8 where score[lane] > threshold && score[lane] > best.scores[3] {
                best.insert(score[lane], at: Int32(group * 8 + lane))
            }
            threshold = max(threshold, best.scores[3])
        }
        return best
    }

    private func lowest(of indexes: SIMD4<Int32>, _ vector: Span<Float>, _ offset: Int) -> Float {
        var lowest = Float.infinity
        for rank in 0..<4 {
            let index = Int(indexes[rank])
            let base = index / 8 * dimension
            var score = constants[index / 8][index % 8]
            for d in 0..<dimension {
                let distance = vector[offset + d] - means[base + d][index % 8]
                score -= distance * distance * precisions[base + d][index % 8]
            }
            lowest = min(lowest, score)
        }
        return lowest
    }
}

extension GaussianCodebook.Best {
    mutating func insert(_ score: Float, at index: Int32) {
        var place = 3
        while place > 0, score > scores[place - 1] {
            scores[place] = scores[place - 1]
            indexes[place] = indexes[place - 1]
            place -= 1
        }
        scores[place] = score
        indexes[place] = index
    }
}
