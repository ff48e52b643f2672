import RealModule

/// How likely each token of a vocabulary is in each frame of a clip: natural logarithms, in steps of a
/// tenth, a byte each.
struct TokenScores: Sendable {
    /// Tokens.
    let width: Int
    /// Frames.
    private(set) var count = 0
    private var bytes: [UInt8] = []

    private static let step: Float = 0.1

    init(width: Int) { self.width = width }

    /// Adds a frame of log-probabilities, or of any numbers that differ from them by the same amount
    /// in all tokens: they are normalised. False when one is no number.
    mutating func append(_ row: ArraySlice<Float>) -> Bool {
        guard let best = row.max(), best.isFinite, row.allSatisfy({ !$0.isNaN }) else {
            return false
        }
        let total = best + Float.log(row.reduce(into: Float(0)) { $0 += Float.exp($1 - best) })
        for value in row {
            bytes.append(UInt8(max(0, min(255, ((total - value) / Self.step).rounded()))))
        }
        count += 1
        return true
    }

    /// Writes the scores of a frame into `row`.
    func write(_ frame: Int, into row: inout [Float]) {
        precondition(row.count >= width && frame < count)
        for token in 0..<width { row[token] = -Self.step * Float(bytes[frame * width + token]) }
    }
}
