internal import GRDB

/// Finds words of the casebook that a word of the query may stand for.
struct VocabularyLookup {
    let db: Database

    /// Shorter words in Latin letters sound like too many others: `a` like `я`.
    private static let shortestSpelling = 3

    /// Stems in Cyrillic that sound like a word in Latin letters, the commonest first.
    func stems(soundingLike word: String) throws -> [String] {
        let letters = word.unicodeScalars
        guard letters.count >= Self.shortestSpelling, letters.allSatisfy({ $0.value < 0x250 })
        else { return [] }
        let keys = LatinEndings.keys(of: word)
        let marks = Array(repeating: "?", count: keys.count).joined(separator: ", ")
        let statement = try db.cachedStatement(
            sql: """
                SELECT term FROM stems WHERE sound IN (\(marks))
                ORDER BY segments DESC, term LIMIT \(QueryLimits.forms)
                """)
        return try String.fetchAll(statement, arguments: StatementArguments(keys))
    }

    /// Words within a few slips of the pen of `word`, the nearest and commonest first.
    func terms(near word: String) throws -> [String] {
        try FuzzyVocabulary(db: db).terms(near: word).prefix(QueryLimits.forms).map { $0 }
    }

    /// In how many segments a stem is.
    func segmentCount(ofStem stem: String) throws -> Int {
        let statement = try db.cachedStatement(sql: "SELECT segments FROM stems WHERE term = ?")
        return try Int.fetchOne(statement, arguments: [stem]) ?? 0
    }
}
