import Casebook
import EvidenceModel
import Foundation
import TestSupport
import Testing

/// The examples of `docs/search.md`.
struct DocumentationTests {
    private struct Example {
        var query: String
        var expected: [Int]
    }

    @Test func `the examples of the documentation find what it says`() throws {
        let page = try Self.page()
        let examples = Self.examples(in: page)
        #expect(examples.count >= 30)
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook(Self.call(in: page))
        for example in examples {
            let hits = try casebook.search(SearchQuery(example.query))
            #expect(
                hits.map { $0.segmentIndex + 1 }.sorted() == example.expected, "\(example.query)")
        }
    }

    @Test func `the wrong query of the documentation gets the caret it shows`() throws {
        let folder = try TemporaryFolder()
        let casebook = try folder.casebook()
        let error = try #require(throws: CasebookError.self) {
            _ = try casebook.search(SearchQuery("rations AND (shells"))
        }
        guard case .query(let problem) = error else { throw error }
        #expect(try Self.page().contains("```\n\(error.description)\n\(problem.excerpt)\n```"))
    }

    private static func page() throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: root.appendingPathComponent("docs/search.md"), encoding: .utf8)
    }

    /// Lines `1 en SOLDIER: text`; segments with rations have the topic.
    private static func call(in page: String) -> CasebookRecord {
        let block = page.split(separator: "```call\n")[1].split(separator: "```")[0]
        let segments = block.split(separator: "\n").enumerated().map { index, line in
            let parts = line.split(separator: " ", maxSplits: 2)
            let spoken = parts[2].split(separator: ":", maxSplits: 1)
            var segment = Segment.timed(
                String(spoken[1].dropFirst()), speaker: String(spoken[0]), second: index * 2)
            segment.language = LanguageTag(String(parts[1]))
            if segment.text.contains("rations") {
                segment.topics = [
                    TopicTag(topic: "own-state/rations", rule: "rations-1", range: 0..<1)
                ]
            }
            return segment
        }
        return CasebookRecord(
            clip: .sample("call-7.wav", recordedAt: "2022-09-14T08:30:00"),
            transcript: Transcript(segments: segments), isRedacted: false, state: "draft")
    }

    /// Rows "| `query` | meaning | 1, 2 |", down to where the page turns to figures.
    private static func examples(in page: String) -> [Example] {
        page.split(separator: "## Ranking")[0].split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
            guard line.hasPrefix("| `"), cells.count == 3 else { return nil }
            let query = cells[0].dropFirst().prefix { $0 != "`" }
            let numbers = cells[2].split { !$0.isNumber }.compactMap { Int($0) }
            return Example(query: String(query), expected: numbers)
        }
    }
}
