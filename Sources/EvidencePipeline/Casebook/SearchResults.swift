public import Casebook
import EvidenceModel

/// What a search found, for people and for programs. Holds original text where the casebook does.
public struct SearchResults: Sendable {
    private let hits: [SearchHit]

    /// Searches a casebook.
    ///
    /// Throws `CasebookError`.
    public init(_ query: SearchQuery, casebookPath: String) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        hits = try casebook.search(query)
        try casebook.close()
    }

    /// Two lines a hit: clip, time, speaker and topics, then the text with what was found between
    /// asterisks.
    public var text: [UInt8] {
        guard !hits.isEmpty else { return Array("no segment found\n".utf8) }
        return Array(hits.map(Self.text).joined(separator: "\n").utf8)
    }

    /// `{"hits": […]}`, the best first; times in seconds, positions in code points.
    public var json: [UInt8] {
        get throws { try ListingJSON.encode(["hits": hits.map(Hit.init)]) }
    }

    private static func text(_ hit: SearchHit) -> String {
        let time = (hit.firstWordTime ?? hit.span?.lowerBound).map { Timecode($0).description }
        let topics = Set(hit.topics.map(\.topic)).sorted().joined(separator: ", ")
        let head = [hit.clip.fileName, time ?? "untimed", hit.speaker?.name, topics]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "  ")
        let snippet = hit.snippet.marked(opening: "*", closing: "*")
            .split(whereSeparator: \.isNewline).joined(separator: " / ")
        let before = hit.context.before.map(Self.line(of:)).joined()
        let after = hit.context.after.map(Self.line(of:)).joined()
        return "\(head)\n\(before)    \(snippet)\n\(after)"
    }

    private static func line(of context: Segment) -> String {
        let text = context.text.split(whereSeparator: \.isNewline).joined(separator: " / ")
        return "  | " + (context.speaker.map { "\($0.name): " } ?? "") + text + "\n"
    }
}

extension SearchResults {
    private struct Hit: Encodable {
        let clip, sha256: String
        let segment: Int
        let start, end, time: Double?
        let speaker, language: String?
        let topics: [String]
        let text, snippet: String
        let before, after: [String]
        let highlights: [[Int]]
        let redacted: Bool
        let score: Double

        init(_ hit: SearchHit) {
            clip = hit.clip.fileName
            sha256 = hit.clip.sha256
            segment = hit.segmentIndex
            start = hit.span?.lowerBound.seconds
            end = hit.span?.upperBound.seconds
            time = hit.firstWordTime?.seconds
            speaker = hit.speaker?.name
            language = hit.language?.description
            topics = Set(hit.topics.map(\.topic)).sorted()
            text = hit.text
            snippet = hit.snippet.text
            before = hit.context.before.map(\.text)
            after = hit.context.after.map(\.text)
            highlights = hit.snippet.highlights.map { [$0.lowerBound, $0.upperBound] }
            redacted = hit.isRedacted
            score = hit.score
        }
    }
}
