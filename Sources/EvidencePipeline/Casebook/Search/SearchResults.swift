public import Casebook
import EvidenceModel

/// What a search found, for people and for programs. Holds original text where the casebook does.
public struct SearchResults: Sendable {
    /// The hits, the best first.
    public let hits: [SearchHit]
    /// Conditions that nothing in the casebook meets, a sentence each, when nothing was found.
    public let hints: [String]

    /// Searches a casebook.
    ///
    /// Throws `CasebookError`.
    public init(_ query: SearchQuery, casebookPath: String) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        hits = try casebook.search(query)
        hints = try hits.isEmpty ? casebook.hints(for: query).map(Self.sentence) : []
        try casebook.close()
    }

    /// What a saved search finds in records added since it was last asked.
    ///
    /// Throws ``PipelineError/noSuchSearch(name:known:path:)`` or `CasebookError`.
    public init(newInSaved name: String, limit: Int, casebookPath: String) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .writing)
        guard let hits = try casebook.newHits(ofSearchNamed: name, limit: limit) else {
            throw PipelineError.noSuchSearch(
                name: name, known: try casebook.savedSearches().map(\.name), path: casebookPath)
        }
        self.hits = hits
        hints = []
        try casebook.close()
    }

    private static func sentence(_ hint: SearchHint) -> String {
        let what =
            switch hint.field {
            case "speaker": "no speaker has the words \(hint.value) in the name"
            case "topic": "no segment has the topic \(hint.value)"
            default: "no segment is in the language \(hint.value)"
            }
        let known = hint.known.joined(separator: ", ")
        return "\(what); " + (known.isEmpty ? "there is none at all" : "there are: \(known)")
    }
}
