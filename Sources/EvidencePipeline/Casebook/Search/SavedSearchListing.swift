public import Casebook

/// The searches that a casebook keeps.
public enum SavedSearchListing {
    /// A line a search: name, a tab, the query.
    ///
    /// Throws `CasebookError`.
    public static func text(casebookPath: String) throws -> [UInt8] {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        let searches = try casebook.savedSearches()
        try casebook.close()
        return Array(searches.map { "\($0.name)\t\($0.text)\n" }.joined().utf8)
    }

    /// Keeps a search under a name, in the place of an earlier one; what the casebook holds now is
    /// not new to it.
    ///
    /// Throws `CasebookError`.
    public static func save(
        _ query: SearchQuery, as name: String, casebookPath: String
    ) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .writing)
        try casebook.save(SavedSearch(name: name, text: query.completeText))
        _ = try casebook.newHits(ofSearchNamed: name, limit: 1)
        try casebook.close()
    }

    /// Forgets a search.
    ///
    /// Throws ``PipelineError/noSuchSearch(name:known:path:)`` or `CasebookError`.
    public static func forget(_ name: String, casebookPath: String) throws {
        let casebook = try Casebook.open(at: casebookPath, for: .writing)
        guard try casebook.forgetSearch(named: name) else {
            throw PipelineError.noSuchSearch(
                name: name, known: try casebook.savedSearches().map(\.name), path: casebookPath)
        }
        try casebook.close()
    }
}
