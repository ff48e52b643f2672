public import Casebook

/// How many segments a search finds.
public enum SearchCount {
    /// Counts in a casebook, limits of the query aside.
    ///
    /// Throws `CasebookError`.
    public static func segments(_ query: SearchQuery, casebookPath: String) throws -> Int {
        let casebook = try Casebook.open(at: casebookPath, for: .reading)
        let count = try casebook.count(query)
        try casebook.close()
        return count
    }
}
