internal import GRDB

/// How words are cut, folded and stemmed. A casebook whose index was made otherwise is indexed anew
/// when it is opened for writing, since its words could not be taken out again.
enum IndexVersion {
    /// Raise it whenever `TextAnalysis` gives other words or stems, or ``SegmentDocument`` changes.
    static let current = 3

    /// Whether the index was made as this program makes it.
    static func isCurrent(in db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'index_version'") == current
    }

    /// Notes that the index is as this program makes it.
    static func note(in db: Database) throws {
        try note(current, in: db)
    }

    /// Notes a version.
    static func note(_ version: Int, in db: Database) throws {
        try db.execute(
            sql: "INSERT OR REPLACE INTO meta VALUES ('index_version', ?)", arguments: [version])
    }
}
