import RealModule

/// Diagonal Gaussians that share a feature stream, eight side by side.
public struct GaussianCodebook: Sendable {
    /// Numbers in a vector.
    public let dimension: Int
    /// Gaussians.
    public let count: Int
    // Group g, dimension d, at g * dimension + d; groups are even in number.
    private let means: [SIMD8<Float>]
    private let precisions: [SIMD8<Float>]
    private let constants: [SIMD8<Float>]

    /// Creates a codebook of `means` and `variances`, one Gaussian of `dimension` numbers after the
    /// other. Variances below `floor` are raised to it.
    public init(dimension: Int, means: [Float], variances: [Float], floor: Float) {
        precondition(dimension >= 1 && means.count == variances.count && floor > 0)
        precondition(means.count % dimension == 0)
        let count = means.count / dimension
        let groups = (count + 15) / 16 * 2
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
        var densities = room
        score(vector, from: 0, into: &densities)
        for group in densities.indices {
            let own = densities[group]
            for lane in 0..<min(8, max(0, count - group * 8)) { row[group * 8 + lane] = own[lane] }
        }
    }

    /// The four Gaussians nearest to a vector: which, and their log densities, best first.
    public struct Best: Sendable {
        /// Indexes of the Gaussians.
        public var indexes = SIMD4<Int32>(repeating: 0)
        /// Natural logarithms of their densities.
        public var scores = SIMD4<Float>(repeating: -.greatestFiniteMagnitude)
    }

    /// Appends the four best Gaussians for each row of `values`, `width` numbers each, the vector
    /// being the ``dimension`` numbers from `offset`.
    ///
    /// All densities are computed: leaving some early by a bound takes branches that the processor
    /// cannot foresee, and was slower. For the same reason only those few are looked at one by one
    /// that may be among the best.
    public func appendBest(
        for values: Span<Float>, width: Int, from offset: Int, to found: inout [Best]
    ) {
        precondition(offset >= 0 && offset + dimension <= width && values.count % width == 0)
        var densities = room
        for start in stride(from: 0, to: values.count, by: width) {
            score(values, from: start + offset, into: &densities)
            found.append(Self.best(of: densities.span))
        }
    }

    private var room: [SIMD8<Float>] { [SIMD8](repeating: .zero, count: constants.count) }

    /// Computes every density, sixteen at a time.
    private func score(
        _ vector: Span<Float>, from offset: Int, into densities: inout [SIMD8<Float>]
    ) {
        precondition(offset >= 0 && offset + dimension <= vector.count)
        precondition(densities.count == constants.count)
        precondition(means.count == constants.count * dimension && precisions.count == means.count)
        let means = means.span
        let precisions = precisions.span
        for group in stride(from: 0, to: constants.count, by: 2) {
            var first = constants[group]
            var second = constants[group + 1]
            var place = group * dimension
            for d in offset..<offset + dimension {
                // Within the counts asked for above.
                let x = unsafe SIMD8(repeating: vector[unchecked: d])
                let next = place &+ dimension
                let a = unsafe x - means[unchecked: place]
                let b = unsafe x - means[unchecked: next]
                unsafe first -= a * a * precisions[unchecked: place]
                unsafe second -= b * b * precisions[unchecked: next]
                place &+= 1
            }
            densities[group] = first
            densities[group + 1] = second
        }
    }

    private static func best(of densities: Span<SIMD8<Float>>) -> Best {
        let threshold = threshold(of: densities)
        let scores = unsafe densities.bytes
        var best = Best()
        for block in stride(from: 0, to: densities.count, by: 4) {
            var places = places(of: densities, from: block, reaching: threshold)
            while places != 0 {
                let index = Int32(block * 8 + places.trailingZeroBitCount)
                // Aligned, since the vectors are; the place is checked.
                let score = unsafe scores.unsafeLoad(
                    fromByteOffset: Int(index) * 4, as: Float.self)
                best.insert(score, at: index)
                places &= places &- 1
            }
        }
        return best
    }

    /// A score that four Gaussians or more reach: the fourth of the best of each lane.
    private static func threshold(of densities: Span<SIMD8<Float>>) -> Float {
        var lanes = SIMD8<Float>(repeating: -.greatestFiniteMagnitude)
        for group in densities.indices {
            lanes.replace(with: densities[group], where: densities[group] .> lanes)
        }
        let low = sorted(lanes.lowHalf)
        let high = sorted(lanes.highHalf)
        return min(
            min(max(low[0], high[3]), max(low[1], high[2])),
            min(max(low[2], high[1]), max(low[3], high[0])))
    }

    /// Four numbers, the greatest first.
    private static func sorted(_ values: SIMD4<Float>) -> SIMD4<Float> {
        let (a, b) = (max(values[0], values[1]), min(values[0], values[1]))
        let (c, d) = (max(values[2], values[3]), min(values[2], values[3]))
        let (middle, other) = (min(a, c), max(b, d))
        return SIMD4(max(a, c), max(middle, other), min(middle, other), min(b, d))
    }

    /// Which Gaussians of up to four groups from `block` on reach `threshold`, a bit each.
    private static func places(
        of densities: Span<SIMD8<Float>>, from block: Int, reaching threshold: Float
    ) -> UInt32 {
        var bits = SIMD8<UInt32>.zero
        var lanes = SIMD8<UInt32>(1, 2, 4, 8, 16, 32, 64, 128)
        for group in block..<min(block + 4, densities.count) {
            // A mask is all ones where it holds, and nothing but those lanes.
            let reached = unsafe unsafeBitCast(
                densities[group] .>= threshold, to: SIMD8<UInt32>.self)
            bits |= lanes & reached
            lanes &<<= 8
        }
        return bits.wrappedSum()
    }
}

extension GaussianCodebook.Best {
    /// Takes a score if it is one of the four best, without a branch.
    fileprivate mutating func insert(_ score: Float, at index: Int32) {
        let value = SIMD4(repeating: score)
        // Where the score is better than what stands there, and where than what stands before it: the
        // first such place is its own, those behind it move on by one.
        let isBetter = value .> scores
        let before = SIMD4(.infinity, scores[0], scores[1], scores[2])
        let isBehind = value .> before
        scores.replace(
            with: value.replacing(with: before, where: isBehind), where: isBetter)
        indexes.replace(
            with: SIMD4(repeating: index).replacing(
                with: SIMD4(index, indexes[0], indexes[1], indexes[2]), where: isBehind),
            where: isBetter)
    }
}
