internal import GRDB

/// A table of names and their numbers: speakers, topics, rules, and what else tags say.
struct NameTable {
    let table: String
    private var known: [String: Int64] = [:]

    init(_ table: String) { self.table = table }

    /// The number of a name, given one if it has none.
    mutating func number(of name: String, in db: Database) throws -> Int64 {
        if let number = try known[name] ?? find(name, in: db) {
            known[name] = number
            return number
        }
        try db.cachedStatement(sql: "INSERT INTO \(table) (name, folded_name) VALUES (?, ?)")
            .execute(arguments: [name, FoldedName.of(name)])
        known[name] = db.lastInsertedRowID
        return db.lastInsertedRowID
    }

    private func find(_ name: String, in db: Database) throws -> Int64? {
        let statement = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE name = ?")
        return try Int64.fetchOne(statement, arguments: [name])
    }
}

/// The names a casebook gives numbers to.
struct NameTables {
    var speakers = NameTable("speakers")
    var topics = NameTable("topics")
    var rules = NameTable("rules")
    /// Digests of rule files, and who has looked at tags.
    var tagNotes = NameTable("tag_notes")
}
