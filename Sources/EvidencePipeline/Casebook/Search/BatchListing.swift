import Casebook
import TranscriptFormats

/// How many segments each query of a file finds.
public struct BatchListing: Sendable {
    private let answers: [QueryBatch.Answer]
    /// What is wrong with queries, a sentence each with the file and the line.
    public let problems: [String]

    /// Runs the queries of a file, or of standard input for `-`.
    ///
    /// Throws ``PipelineError``, `TranscriptError` when it is no text, or `CasebookError`.
    public init(queriesAt path: String, casebookPath: String) throws {
        let input = try InputBytes(path: path)
        let lines = try TextLines(input.bytes, named: input.name).lines
        let batch = QueryBatch(lines.joined(separator: "\n"))
        guard !batch.lines.isEmpty else { throw PipelineError.empty(path: input.name) }
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        answers = try casebook.counts(of: batch)
        try casebook.close()
        problems = answers.compactMap { answer in
            guard case .failure(let error) = answer.count else { return nil }
            return "\(input.name):\(answer.line.number):\(error.position + 1): "
                + error.problem.sentence
        }
    }

    /// A line a query: the number of segments, a tab, the query; `-` in place of the number where the
    /// query is wrong.
    public var text: [UInt8] {
        let lines = answers.map { "\($0.segments.map(String.init) ?? "-")\t\($0.line.text)\n" }
        return Array(lines.joined().utf8)
    }

    /// `{"queries": [{"line", "query", "segments"}]}`, with `error` where the query is wrong.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["queries": answers.map(Entry.init)]) }
    }

    /// Rows of `line`, `query`, `segments` with a header row.
    public var csv: [UInt8] {
        let rows = answers.map {
            ["\($0.line.number)", $0.line.text, $0.segments.map(String.init) ?? ""]
        }
        return Array(
            ([["line", "query", "segments"]] + rows).map(CSVRow.line).joined().utf8)
    }

    private struct Entry: Encodable {
        let line: Int
        let query: String
        let segments: Int?
        let error: String?

        init(_ answer: QueryBatch.Answer) {
            line = answer.line.number
            query = answer.line.text
            segments = answer.segments
            error = if case .failure(let error) = answer.count { error.description } else { nil }
        }
    }
}

extension QueryBatch.Answer {
    /// How many segments match; nil when the query is wrong.
    fileprivate var segments: Int? { try? count.get() }
}
