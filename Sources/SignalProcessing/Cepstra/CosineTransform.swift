import RealModule

/// The first coefficients of the orthonormal cosine transform (DCT-II), liftered.
///
/// The lifter multiplies coefficient `k` by 1 + L/2 · sin(πk/L) (Juang, Rabiner and Wilpon, 1987).
public struct CosineTransform: Hashable, Sendable {
    private let rows: [[Float]]

    /// Coefficients it gives.
    public var count: Int { rows.count }

    /// Creates a transform of `inputs` numbers into `outputs`; a `lifter` of 0 changes nothing.
    public init(inputs: Int, outputs: Int, lifter: Int) {
        precondition(inputs >= 1 && (1...inputs).contains(outputs) && lifter >= 0)
        rows = (0..<outputs).map { k in
            let norm = (k == 0 ? 1 : 2) / Double(inputs)
            let lift =
                lifter == 0
                ? 1 : 1 + Double(lifter) / 2 * Double.sin(.pi * Double(k) / Double(lifter))
            return (0..<inputs).map { j in
                let angle = Double.pi * Double(k) * (Double(j) + 0.5) / Double(inputs)
                return Float(norm.squareRoot() * lift * Double.cos(angle))
            }
        }
    }

    /// Writes the coefficients of `input` into `output` (``count`` numbers).
    public func write(of input: Span<Float>, into output: inout [Float]) {
        precondition(output.count == count && input.count == rows[0].count)
        for (k, row) in rows.enumerated() {
            var sum: Float = 0
            let weights = row.span
            for j in weights.indices { sum = Relaxed.multiplyAdd(weights[j], input[j], sum) }
            output[k] = sum
        }
    }
}
