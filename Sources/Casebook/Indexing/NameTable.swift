internal import GRDB

/// A table of names and their numbers: speakers, topics, rules.
struct NameTable {
    let table: String
    private var known: [String: Int64] = [:]

    init(_ table: String) { self.table = table }

    /// The number of a name, given one if it has none.
    mutating func number(of name: String, in db: Database) throws -> Int64 {
        if let number = known[name] { return number }
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO \(table) (name, folded_name) VALUES (?, ?)"
        )
        .execute(arguments: [name, FoldedName.of(name)])
        let statement = try db.cachedStatement(sql: "SELECT id FROM \(table) WHERE name = ?")
        let number = try Int64.fetchOne(statement, arguments: [name])
        known[name] = number
        return number ?? 0
    }
}

/// The names a casebook gives numbers to.
struct NameTables {
    var speakers = NameTable("speakers")
    var topics = NameTable("topics")
    var rules = NameTable("rules")
}
