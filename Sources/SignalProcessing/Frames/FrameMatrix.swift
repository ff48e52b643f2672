/// One row of numbers a frame, rows one after the other.
public struct FrameMatrix: Hashable, Sendable {
    /// Numbers in a row, 1 or more.
    public let width: Int
    /// All rows, `width` × ``count`` numbers.
    public private(set) var values: [Float]

    /// Rows.
    public var count: Int { values.count / width }

    /// Creates a matrix of `count` rows of zeros. `width` must be at least 1.
    public init(width: Int, count: Int = 0) {
        precondition(width >= 1 && count >= 0)
        self.width = width
        values = [Float](repeating: 0, count: width * count)
    }

    /// The number in a row and column, both from 0.
    public subscript(row: Int, column: Int) -> Float {
        get { values[row * width + column] }
        set { values[row * width + column] = newValue }
    }

    /// A copy of a row.
    public func row(_ index: Int) -> ArraySlice<Float> {
        values[index * width..<(index + 1) * width]
    }

    /// Takes numbers off each row, one a column.
    public mutating func subtract(_ row: [Float]) {
        precondition(row.count == width)
        for start in stride(from: 0, to: values.count, by: row.count) {
            for column in row.indices { values[start + column] -= row[column] }
        }
    }

    /// Adds a row of `width` numbers.
    public mutating func append(_ row: some Collection<Float>) {
        precondition(row.count == width)
        values.append(contentsOf: row)
    }

    /// Makes room for `count` rows.
    public mutating func reserve(_ count: Int) { values.reserveCapacity(count * width) }
}
