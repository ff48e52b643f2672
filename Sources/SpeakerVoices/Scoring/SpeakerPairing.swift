import EvidenceModel

/// The pairs of speakers that agree for the longest time together (Kuhn's Hungarian method, with the
/// potentials of Jonker and Volgenant).
struct SpeakerPairing {
    /// The name in the hypothesis of each speaker of the reference.
    private(set) var pairs: [String: String] = [:]

    init(_ slices: TurnSlices) {
        let rows = Set(slices.slices.flatMap(\.reference)).sorted()
        let columns = Set(slices.slices.flatMap(\.hypothesis)).sorted()
        guard !rows.isEmpty, !columns.isEmpty else { return }
        let size = max(rows.count, columns.count)
        var agreement = [[Int64]](repeating: [Int64](repeating: 0, count: size), count: size)
        for slice in slices.slices {
            for row in slice.reference {
                for column in slice.hypothesis {
                    guard let i = rows.firstIndex(of: row), let j = columns.firstIndex(of: column)
                    else { continue }
                    agreement[i][j] += slice.length.wholeMicroseconds
                }
            }
        }
        for (i, j) in Self.assignment(agreement).enumerated()
        where i < rows.count && j < columns.count { pairs[rows[i]] = columns[j] }
    }

    /// The column of each row, so that the sum is greatest. Cubic in the size.
    private static func assignment(_ gains: [[Int64]]) -> [Int] {
        let size = gains.count
        var (rowPotential, columnPotential) = (
            [Int64](repeating: 0, count: size + 1), [Int64](repeating: 0, count: size + 1)
        )
        // Row 0 and column 0 stand for "none".
        var rowOfColumn = [Int](repeating: 0, count: size + 1)
        for row in 1...size {
            var least = [Int64](repeating: .max, count: size + 1)
            var previous = [Int](repeating: 0, count: size + 1)
            var isUsed = [Bool](repeating: false, count: size + 1)
            var column = 0
            rowOfColumn[0] = row
            repeat {
                isUsed[column] = true
                let current = rowOfColumn[column]
                var (delta, next) = (Int64.max, 0)
                for other in 1...size where !isUsed[other] {
                    let cost =
                        -gains[current - 1][other - 1] - rowPotential[current]
                        - columnPotential[other]
                    if cost < least[other] { (least[other], previous[other]) = (cost, column) }
                    if least[other] < delta { (delta, next) = (least[other], other) }
                }
                for other in 0...size {
                    if isUsed[other] {
                        rowPotential[rowOfColumn[other]] += delta
                        columnPotential[other] -= delta
                    } else if least[other] < .max {
                        least[other] -= delta
                    }
                }
                column = next
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[previous[column]]
                column = previous[column]
            }
        }
        var columns = [Int](repeating: 0, count: size)
        for column in 1...size { columns[rowOfColumn[column] - 1] = column - 1 }
        return columns
    }
}
