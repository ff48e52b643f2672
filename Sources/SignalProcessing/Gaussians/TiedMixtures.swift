import RealModule

/// States whose output distributions are mixtures over shared codebooks, one codebook a phone and
/// stream (phonetically tied mixtures).
///
/// A state's score is the sum over streams of the logarithm of its mixture over the four best
/// densities of its codebook, which is how PocketSphinx scores.
public struct TiedMixtures: Sendable {
    /// Feature streams, each of `dimension` numbers, one after the other in a vector.
    public let streamCount: Int
    /// States.
    public let stateCount: Int
    // Codebook c, stream s, at c * streamCount + s.
    private let codebooks: [GaussianCodebook]
    private let codebookOfState: [Int]
    // Weight of density d of stream s for state q at (q * streamCount + s) * densityCount + d.
    private let weights: [Float]
    private let densityCount: Int

    /// Creates states over `codebooks` (codebook, then stream), each state with its codebook and its
    /// weights (state, then stream, then density), as probabilities above 0.
    public init(
        streamCount: Int, codebooks: [GaussianCodebook], codebookOfState: [Int], weights: [Float]
    ) {
        let densities = codebooks.first?.count ?? 0
        precondition(streamCount >= 1 && codebooks.count % streamCount == 0 && densities > 0)
        precondition(codebooks.allSatisfy { $0.count == densities })
        precondition(weights.count == codebookOfState.count * streamCount * densities)
        precondition(
            codebookOfState.allSatisfy { $0 >= 0 && $0 < codebooks.count / streamCount })
        self.streamCount = streamCount
        stateCount = codebookOfState.count
        self.codebooks = codebooks
        self.codebookOfState = codebookOfState
        self.weights = weights
        densityCount = densities
    }

    /// Codebooks, each with a Gaussian set a stream.
    public var codebookCount: Int { codebooks.count / streamCount }

    /// Scores the states of the codebooks `active` (nil: of all) for each row of `vectors`: natural
    /// logarithms, less the frame's best; the other states get the lowest score there is.
    ///
    /// The codebook is the outer loop, so that its Gaussians stay in the processor's cache.
    public func scores(of vectors: FrameMatrix, active: [Bool]? = nil) -> FrameMatrix {
        let active = active ?? [Bool](repeating: true, count: codebookCount)
        precondition(active.count == codebookCount && active.contains(true))
        let best = shortlists(of: vectors, active)
        var scores = FrameMatrix(width: stateCount, count: vectors.count)
        var row = [Float](repeating: 0, count: stateCount)
        var shares = [SIMD4<Float>](repeating: .zero, count: codebooks.count)
        var tops = [Float](repeating: 0, count: codebooks.count / streamCount)
        for frame in 0..<vectors.count {
            for book in tops.indices where active[book] {
                tops[book] = 0
                for stream in 0..<streamCount {
                    let index = book * streamCount + stream
                    let scores = best[index * vectors.count + frame].scores
                    tops[book] += scores[0]
                    shares[index] = Self.shares(scores)
                }
            }
            score(best.span, shares.span, tops.span, active, frame, vectors.count, into: &row)
            let top = row.max() ?? 0
            for state in 0..<stateCount { scores[frame, state] = row[state] - top }
        }
        return scores
    }

    private func shortlists(of vectors: FrameMatrix, _ active: [Bool]) -> [GaussianCodebook.Best] {
        let values = vectors.values.span
        var best: [GaussianCodebook.Best] = []
        best.reserveCapacity(codebooks.count * vectors.count)
        for (index, codebook) in codebooks.enumerated() {
            guard active[index / streamCount] else {
                best.append(
                    contentsOf: repeatElement(GaussianCodebook.Best(), count: vectors.count))
                continue
            }
            let offset = index % streamCount * codebook.dimension
            codebook.appendBest(for: values, width: vectors.width, from: offset, to: &best)
        }
        return best
    }

    private static func shares(_ scores: SIMD4<Float>) -> SIMD4<Float> {
        SIMD4(
            1, Float.exp(scores[1] - scores[0]), Float.exp(scores[2] - scores[0]),
            Float.exp(scores[3] - scores[0]))
    }

    private func score(
        _ best: Span<GaussianCodebook.Best>, _ shares: Span<SIMD4<Float>>, _ tops: Span<Float>,
        _ active: [Bool], _ frame: Int, _ frameCount: Int, into row: inout [Float]
    ) {
        let weights = weights.span
        for state in 0..<stateCount {
            let book = codebookOfState[state]
            guard active[book] else {
                row[state] = -Float.greatestFiniteMagnitude
                continue
            }
            var product: Float = 1
            for stream in 0..<streamCount {
                let index = book * streamCount + stream
                let base = (state * streamCount + stream) * densityCount
                let places = best[index * frameCount + frame].indexes
                let share = shares[index]
                var sum: Float = 0
                for rank in 0..<4 {
                    sum = Relaxed.multiplyAdd(weights[base + Int(places[rank])], share[rank], sum)
                }
                product *= sum
            }
            // The smallest weight is e^-26, so three streams stay above the smallest Float.
            row[state] = tops[book] + Float.log(max(product, .leastNormalMagnitude))
        }
    }
}
