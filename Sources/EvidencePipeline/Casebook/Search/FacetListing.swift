public import Casebook
import TranscriptFormats

/// How what a search finds spreads over speakers, topics, clips and months.
public struct FacetListing: Sendable {
    private let facets: SearchFacets

    /// Counts in a casebook.
    ///
    /// Throws `CasebookError`.
    public init(_ query: SearchQuery, casebookPath: String) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        facets = try casebook.facets(of: query)
        try casebook.close()
    }

    private var kinds: [(name: String, counts: [SearchFacets.Count])] {
        [
            ("speaker", facets.speakers), ("topic", facets.topics),
            ("state", facets.states), ("clip", facets.clips),
            ("month", facets.months),
        ]
    }

    /// The number of segments, then a block a kind, the most segments first.
    public var text: [UInt8] {
        let blocks = kinds.filter { !$0.counts.isEmpty }.map { kind in
            "\(kind.name)\n"
                + kind.counts.map { "\(Self.padded($0.segments))  \($0.name)\n" }.joined()
        }
        return Array(("\(facets.total) segments\n" + blocks.joined()).utf8)
    }

    /// `{"total", "speaker": [{"name", "segments"}], "topic", "state", "clip", "month"}`.
    public var json: [UInt8] {
        get throws {
            try ListingJSON.encode(
                Document(
                    total: facets.total, speaker: facets.speakers.map(Entry.init),
                    topic: facets.topics.map(Entry.init),
                    state: facets.states.map(Entry.init), clip: facets.clips.map(Entry.init),
                    month: facets.months.map(Entry.init)))
        }
    }

    /// Rows of `facet`, `name`, `segments` with a header row.
    public var csv: [UInt8] {
        let rows = kinds.flatMap { kind in
            kind.counts.map { [kind.name, $0.name, "\($0.segments)"] }
        }
        return Array(
            ([["facet", "name", "segments"]] + rows).map(CSVRow.line).joined().utf8)
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(0, 7 - digits.count)) + digits
    }

    private struct Document: Encodable {
        let total: Int
        let speaker, topic, state, clip, month: [Entry]
    }

    private struct Entry: Encodable {
        let name: String
        let segments: Int

        init(_ count: SearchFacets.Count) {
            name = count.name
            segments = count.segments
        }
    }
}
