/// Cepstra with their slopes and the slopes of those, each number normalised over the clip to mean 0
/// and deviation 1.
///
/// Slopes are regressions over ±`reach` frames (Furui, *IEEE ASSP* 34, 1986), edges repeated.
public struct RegressionFeatures: Sendable {
    /// Vectors, a row a frame: cepstra, slopes, slopes of slopes.
    public let vectors: FrameMatrix

    /// Makes the vectors of `cepstra`.
    public init(_ cepstra: FrameMatrix, reach: Int) {
        precondition(reach >= 1)
        let first = Self.slopes(of: cepstra, reach: reach)
        let second = Self.slopes(of: first, reach: reach)
        var vectors = FrameMatrix(width: 3 * cepstra.width)
        vectors.reserve(cepstra.count)
        for frame in 0..<cepstra.count {
            vectors.append(Array(cepstra.row(frame) + first.row(frame) + second.row(frame)))
        }
        self.vectors = Self.normalised(vectors)
    }

    private static func slopes(of matrix: FrameMatrix, reach: Int) -> FrameMatrix {
        var result = FrameMatrix(width: matrix.width, count: matrix.count)
        let norm = Float(2 * (1...reach).reduce(0) { $0 + $1 * $1 })
        for frame in 0..<matrix.count {
            for offset in 1...reach {
                let later = min(matrix.count - 1, frame + offset)
                let earlier = max(0, frame - offset)
                for column in 0..<matrix.width {
                    let rise = matrix[later, column] - matrix[earlier, column]
                    result[frame, column] += Float(offset) * rise / norm
                }
            }
        }
        return result
    }

    private static func normalised(_ matrix: FrameMatrix) -> FrameMatrix {
        var sums = [Double](repeating: 0, count: matrix.width)
        var squares = sums
        for frame in 0..<matrix.count {
            for column in 0..<matrix.width {
                let value = Double(matrix[frame, column])
                sums[column] += value
                squares[column] += value * value
            }
        }
        let count = Double(max(1, matrix.count))
        let means = sums.map { Float($0 / count) }
        let scales = zip(sums, squares).map { sum, square in
            Float(1 / max(1e-6, (square / count - sum / count * sum / count)).squareRoot())
        }
        var result = matrix
        for frame in 0..<matrix.count {
            for column in 0..<matrix.width {
                result[frame, column] = (matrix[frame, column] - means[column]) * scales[column]
            }
        }
        return result
    }
}
