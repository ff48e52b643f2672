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
    /// cannot foresee, and was slower.
    public func appendBest(
        for values: Span<Float>, width: Int, from offset: Int, to found: inout [Best]
    ) {
        precondition(offset >= 0 && offset + dimension <= width && values.count % width == 0)
        var densities = room
        var last = Best()
        for start in stride(from: 0, to: values.count, by: width) {
            score(values, from: start + offset, into: &densities)
            last = best(of: densities.span, after: last.indexes)
            found.append(last)
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

    /// The four best; `hint` may be those of a vector nearby, any four different ones: the worst of
    /// them is a good score to beat. It changes the time, not the result.
    private func best(of densities: Span<SIMD8<Float>>, after hint: SIMD4<Int32>) -> Best {
        var threshold = Float.infinity
        for rank in 0..<4 {
            let index = Int(hint[rank])
            threshold = min(threshold, densities[index / 8][index % 8])
        }
        // Four places of one Gaussian, as before the first vector, say nothing about the other three.
        if hint[0] == hint[1] { threshold = -.greatestFiniteMagnitude }
        var best = Best()
        for group in densities.indices where any(densities[group] .>= threshold) {
            // Written out: a lane that is looked up by a variable takes a way round through memory.
            let own = densities[group]
            let index = Int32(group * 8)
            if own[0] >= threshold { best.insert(own[0], at: index) }
            if own[1] >= threshold { best.insert(own[1], at: index + 1) }
            if own[2] >= threshold { best.insert(own[2], at: index + 2) }
            if own[3] >= threshold { best.insert(own[3], at: index + 3) }
            if own[4] >= threshold { best.insert(own[4], at: index + 4) }
            if own[5] >= threshold { best.insert(own[5], at: index + 5) }
            if own[6] >= threshold { best.insert(own[6], at: index + 6) }
            if own[7] >= threshold { best.insert(own[7], at: index + 7) }
            threshold = max(threshold, best.scores[3])
        }
        return best
    }
}

extension GaussianCodebook.Best {
    /// Takes a score if it is one of the four best.
    fileprivate mutating func insert(_ score: Float, at index: Int32) {
        let (old, places) = (scores, indexes)
        if score > old[1] {
            if score > old[0] {
                scores = SIMD4(score, old[0], old[1], old[2])
                indexes = SIMD4(index, places[0], places[1], places[2])
            } else {
                scores = SIMD4(old[0], score, old[1], old[2])
                indexes = SIMD4(places[0], index, places[1], places[2])
            }
        } else if score > old[2] {
            scores = SIMD4(old[0], old[1], score, old[2])
            indexes = SIMD4(places[0], places[1], index, places[2])
        } else if score > old[3] {
            scores[3] = score
            indexes[3] = index
        }
    }
}
