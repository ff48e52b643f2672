/// Queries from a file: one a line; empty lines and lines that begin with `#` are left out.
public struct QueryBatch: Hashable, Sendable {
    /// A query and the number of its line, from 1.
    public struct Line: Hashable, Sendable {
        /// From 1.
        public var number: Int
        /// The query's text.
        public var text: String

        /// Creates a line.
        public init(number: Int, text: String) {
            self.number = number
            self.text = text
        }
    }

    /// What a query finds.
    public struct Answer: Hashable, Sendable {
        /// The query.
        public var line: Line
        /// How many segments match, or what is wrong with the query.
        public var count: Result<Int, QueryError>
    }

    /// The queries.
    public var lines: [Line]

    /// Reads a file's text.
    public init(_ text: String) {
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
            .map { index, line in
                let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
                var scalars = line.unicodeScalars[...]
                while let last = scalars.last, isBlank(last) { scalars.removeLast() }
                return Line(number: index + 1, text: String(scalars.drop(while: isBlank)))
            }
            .filter { !$0.text.isEmpty && !$0.text.hasPrefix("#") }
    }
}

extension Casebook {
    /// How many segments each query of a batch matches; a wrong query does not stop the others.
    public func counts(of batch: QueryBatch) throws(CasebookError) -> [QueryBatch.Answer] {
        var answers: [QueryBatch.Answer] = []
        for line in batch.lines {
            do {
                let count = try count(SearchQuery(line.text))
                answers.append(QueryBatch.Answer(line: line, count: .success(count)))
            } catch {
                guard case .query(let problem) = error else { throw error }
                answers.append(QueryBatch.Answer(line: line, count: .failure(problem)))
            }
        }
        return answers
    }
}
