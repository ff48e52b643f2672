/// Sphinx's feature vector of a frame: the cepstra less their mean over the clip, their first and
/// their second differences.
///
/// Δ = c[t+2] − c[t−2] and ΔΔ = (c[t+3] − c[t−1]) − (c[t+1] − c[t−3]), frames beyond an edge
/// repeating it: feature type `1s_c_d_dd`. A regression over the same frames is *not* the same.
public struct SphinxFeatures: Sendable {
    /// The cepstra less their mean.
    public let cepstra: FrameMatrix

    /// Takes the mean off. Frames whose first coefficient is negative, that is digital silence, are
    /// left out of the mean, as Sphinx leaves them out.
    public init(_ cepstra: FrameMatrix) {
        var centred = cepstra
        centred.subtract(Self.mean(of: cepstra))
        self.cepstra = centred
    }

    /// Frames.
    public var count: Int { cepstra.count }

    /// Writes the three streams of frame `index` into `vector`, which holds 3 × the cepstra's width.
    public func write(_ index: Int, into vector: inout [Float]) {
        let width = cepstra.width
        precondition(vector.count == 3 * width && index >= 0 && index < count)
        func start(_ offset: Int) -> Int { max(0, min(count - 1, index + offset)) * width }
        let values = cepstra.values.span
        let (m3, m2, m1) = (start(-3), start(-2), start(-1))
        let (p1, p2, p3) = (start(1), start(2), start(3))
        for column in 0..<width {
            vector[column] = values[index * width + column]
            vector[width + column] = values[p2 + column] - values[m2 + column]
            vector[2 * width + column] =
                (values[p3 + column] - values[m1 + column])
                - (values[p1 + column] - values[m3 + column])
        }
    }

    private static func mean(of cepstra: FrameMatrix) -> [Float] {
        var sums = [Double](repeating: 0, count: cepstra.width)
        var frames = 0
        for row in 0..<cepstra.count where cepstra[row, 0] >= 0 {
            frames += 1
            for column in 0..<cepstra.width { sums[column] += Double(cepstra[row, column]) }
        }
        return sums.map { frames > 0 ? Float($0 / Double(frames)) : 0 }
    }
}
