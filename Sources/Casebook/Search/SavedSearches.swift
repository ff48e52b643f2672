internal import GRDB

/// A search that is run again and again, to see what is new.
public struct SavedSearch: Hashable, Sendable {
    /// The name it was saved under.
    public var name: String
    /// The query's text.
    public var text: String

    /// Creates a saved search.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension Casebook {
    /// Keeps a search under a name, in the place of an earlier one of that name. Everything that
    /// matches is new to it.
    public func save(_ search: SavedSearch) throws(CasebookError) {
        try writing { db in
            _ = try QueryParser.parse(search.text)
            try db.execute(
                sql: "INSERT OR REPLACE INTO saved_searches VALUES (?, ?, 0)",
                arguments: [search.name, search.text])
        }
    }

    /// The saved searches, by name.
    public func savedSearches() throws(CasebookError) -> [SavedSearch] {
        try reading { db in
            try Row.fetchAll(db, sql: "SELECT name, query FROM saved_searches ORDER BY name")
                .map { SavedSearch(name: $0[0], text: $0[1]) }
        }
    }

    /// Forgets a saved search; false when there is none of that name.
    @discardableResult
    public func forgetSearch(named name: String) throws(CasebookError) -> Bool {
        try writing { db in
            try db.execute(sql: "DELETE FROM saved_searches WHERE name = ?", arguments: [name])
            return db.changesCount > 0
        }
    }

    /// What a saved search finds in records added since it was last asked, and what is not the same
    /// any more in records that were replaced; nil when there is no search of that name. Those hits are
    /// then no longer new, however many `limit` leaves out.
    public func newHits(
        ofSearchNamed name: String, limit: Int = 20
    ) throws(CasebookError) -> [SearchHit]? {
        try writing { db in
            guard
                let row = try Row.fetchOne(
                    db, sql: "SELECT query, last_segment FROM saved_searches WHERE name = ?",
                    arguments: [name])
            else { return nil }
            let next = try SegmentNumbers.next(in: db)
            let hits = try hits(of: SearchQuery(row[0], limit: limit), since: row[1], db: db)
            try db.execute(
                sql: "UPDATE saved_searches SET last_segment = ? WHERE name = ?",
                arguments: [next, name])
            return hits
        }
    }
}
