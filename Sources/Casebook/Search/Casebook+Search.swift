internal import GRDB

extension Casebook {
    /// The segments that match, the best first.
    ///
    /// Ranked by words in the order of the query, then near each other, then anywhere in the
    /// segment; among equals by BM25 with words counted once, so shorter segments come first.
    /// Throws ``CasebookError/query(_:)`` when the query is wrong.
    public func search(_ query: SearchQuery) throws(CasebookError) -> [SearchHit] {
        try reading { try hits(of: query, since: 0, db: $0) }
    }

    /// The hits among segments that first came with a number of `first` or higher.
    func hits(of query: SearchQuery, since first: Int64, db: Database) throws -> [SearchHit] {
        let compiled = try compile(query, db: db)
        let ranked = try RankedRows(db: db).rows(
            of: compiled, limit: query.limit, offset: query.offset, since: first)
        var reader = HitReader(db: db, query: compiled, contextSegments: query.contextSegments)
        return try reader.hits(ranked)
    }

    /// How many segments match. Reads every row of the index that matches: some 10 ms for a word
    /// that is in a quarter of a million segments.
    public func count(_ query: SearchQuery) throws(CasebookError) -> Int {
        try reading { db in
            let compiled = try compile(query, db: db)
            return try RankedRows(db: db).count(of: compiled.expression)
        }
    }

    /// The query for the index.
    func compile(_ query: SearchQuery, db: Database) throws -> CompiledQuery {
        let compiler = try QueryCompiler(query: query.text, db: db)
        return try compiler.compile(try query.parsed(), with: query.conditions)
    }
}
