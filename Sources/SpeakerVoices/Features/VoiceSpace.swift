import RealModule

/// The space in which distances between stretches of speech tell voices apart: what one voice does
/// through all telephone channels, noises and sentences has deviation 1 in every direction.
///
/// Within-class covariance normalisation (Hatch, Kajarekar and Stolcke, *Interspeech* 2006). The
/// covariance was learned from one Russian voice (`festvox-ru` by Nickolay V. Shmyrev, ids below
/// `ru_0600`) through random channels; `voice-benchmark train` makes the file again.
struct VoiceSpace: Sendable {
    /// A lower triangular matrix, row by row: the inverse of the covariance's Cholesky factor.
    let rows: [[Float]]

    /// The space that is part of the program.
    static let shipped = VoiceSpace(text: PackageResources.space_txt)

    /// Reads rows of numbers; what is no number is 0.
    init(text: [UInt8]) {
        rows = String(decoding: text, as: UTF8.self).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in line.split(separator: " ").map { Float($0) ?? 0 } }
    }

    /// Learns the space in which `vectors`, all of one voice, spread alike in all directions.
    ///
    /// Each number is first divided by its deviation; `shrinkage` is added to each variance.
    init(within vectors: [[Float]], shrinkage: Double = 0.05) {
        let size = vectors[0].count
        let means = (0..<size).map { column in
            vectors.reduce(0) { $0 + Double($1[column]) } / Double(vectors.count)
        }
        func covariance(_ i: Int, _ j: Int) -> Double {
            vectors.reduce(0) {
                $0 + (Double($1[i]) - means[i]) * (Double($1[j]) - means[j])
            } / Double(max(1, vectors.count - 1))
        }
        let deviations = (0..<size).map { covariance($0, $0).squareRoot() }
        let correlation = (0..<size).map { i in
            (0...i).map { j in
                covariance(i, j) / (deviations[i] * deviations[j]) + (i == j ? shrinkage : 0)
            }
        }
        rows = Self.inverse(ofLower: Self.cholesky(correlation)).map { row in
            row.enumerated().map { Float($1 / deviations[$0]) }
        }
    }

    /// A vector in this space.
    func point(of values: [Float]) -> [Float] {
        rows.map { row in
            zip(row, values).reduce(Float(0)) { Relaxed.multiplyAdd($1.0, $1.1, $0) }
        }
    }

    /// The lower triangle L of a symmetric matrix L·Lᵀ, both given by their lower triangles.
    private static func cholesky(_ matrix: [[Double]]) -> [[Double]] {
        var lower: [[Double]] = []
        for (i, row) in matrix.enumerated() {
            var result: [Double] = []
            for j in 0...i {
                let other = j == i ? result : lower[j]
                let sum = (0..<j).reduce(row[j]) { $0 - result[$1] * other[$1] }
                result.append(j == i ? max(sum, 1e-9).squareRoot() : sum / lower[j][j])
            }
            lower.append(result)
        }
        return lower
    }

    private static func inverse(ofLower lower: [[Double]]) -> [[Double]] {
        var inverse: [[Double]] = []
        for (i, row) in lower.enumerated() {
            var result = [Double](repeating: 0, count: i + 1)
            for j in 0...i {
                let sum = (j..<i).reduce(i == j ? 1.0 : 0) { $0 - row[$1] * inverse[$1][j] }
                result[j] = sum / row[i]
            }
            inverse.append(result)
        }
        return inverse
    }
}
