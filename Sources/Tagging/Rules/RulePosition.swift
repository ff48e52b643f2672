/// A place in a rule file, as errors and failed rule tests name it.
public struct RulePosition: Hashable, Sendable, CustomStringConvertible {
    /// The name of the file, as it was given.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column, in code points from 1.
    public var column: Int

    /// Creates a position.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The position as compilers write it: `rules.yaml:12:5`.
    public var description: String { "\(file):\(line):\(column)" }
}
