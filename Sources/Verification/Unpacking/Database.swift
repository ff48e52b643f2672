import CSQLite

/// What an SQLite database holds, as text: every value of every table, and every term of full-text
/// indexes, whose compressed form cannot be searched.
///
/// The database is read from memory, so that its file is not touched.
@safe struct Database: ~Copyable {
    private let handle: OpaquePointer

    /// Nil when the bytes cannot be taken for a database.
    init?(_ bytes: [UInt8]) {
        guard let handle = unsafe Self.opened(bytes) else { return nil }
        unsafe self.handle = handle
    }

    deinit { unsafe sqlite3_close(handle) }

    private static func opened(_ bytes: [UInt8]) -> OpaquePointer? {
        var opened: OpaquePointer?
        guard unsafe sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
            let copy = unsafe sqlite3_malloc64(UInt64(bytes.count))
        else {
            unsafe sqlite3_close(opened)
            return nil
        }
        unsafe bytes.withUnsafeBytes { source in
            guard let start = source.baseAddress else { return }
            unsafe copy.copyMemory(from: start, byteCount: source.count)
        }
        if bytes.count > 19 {
            // A database in memory has no write-ahead log beside it: say so, or it will not open.
            unsafe copy.storeBytes(of: 1, toByteOffset: 18, as: UInt8.self)
            unsafe copy.storeBytes(of: 1, toByteOffset: 19, as: UInt8.self)
        }
        let status = unsafe sqlite3_deserialize(
            opened, "main", copy.assumingMemoryBound(to: UInt8.self), Int64(bytes.count),
            Int64(bytes.count), UInt32(SQLITE_DESERIALIZE_FREEONCLOSE))
        guard status == SQLITE_OK else {
            unsafe sqlite3_close(opened)
            return nil
        }
        return unsafe opened
    }

    /// All text, a value a line: that of the tables, and that which an index of words has made of it,
    /// words without their endings among it. Nil when a part cannot be read.
    func text() -> (values: String, index: String)? {
        _ = rows("PRAGMA trusted_schema = OFF")
        guard let tables = rows("SELECT name FROM sqlite_schema WHERE type = 'table'"),
            let schema = rows("SELECT sql FROM sqlite_schema")
        else { return nil }
        var text = schema
        var index: [String] = []
        for table in tables {
            // An index without content cannot be read row by row; its terms are read below.
            let values = rows("SELECT * FROM \(quoted(table))") ?? (isIndex(table) ? [] : nil)
            guard let values else { return nil }
            if isCasebook, table == "stems" { index += values } else { text += values }
            let vocabulary = "temp.terms_of_\(text.count)_\(index.count)"
            let create = """
                CREATE VIRTUAL TABLE \(vocabulary) USING fts5vocab('main', \(quoted(table)), 'row')
                """
            if isIndex(table), rows(create) != nil {
                guard let terms = rows("SELECT term FROM \(vocabulary)") else { return nil }
                index += terms
            }
        }
        return (text.joined(separator: "\n"), index.joined(separator: "\n"))
    }

    /// Whether it is one of this program's casebooks: `EWcb`, as they say in their header.
    private var isCasebook: Bool { rows("PRAGMA application_id") == ["\(0x4557_6362)"] }

    /// Whether it is one of this program's casebooks with a record in it that is not redacted.
    func isCasebookOfOriginals() -> Bool {
        isCasebook
            && rows("SELECT 1 FROM clips WHERE NOT is_redacted LIMIT 1")?.isEmpty == false
    }

    private func isIndex(_ table: String) -> Bool {
        let name = table.split(separator: "'").joined(separator: "''")
        let sql = """
            SELECT name FROM sqlite_schema WHERE name = '\(name)' AND sql LIKE '%USING fts5%'
            """
        return rows(sql)?.isEmpty == false
    }

    private func quoted(_ name: String) -> String {
        "\""
            + name.split(separator: "\"", omittingEmptySubsequences: false).joined(
                separator: "\"\"")
            + "\""
    }

    /// The values of all rows, each on its own; nil when the statement fails.
    private func rows(_ sql: String) -> [String]? {
        var statement: OpaquePointer?
        guard unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else {
            return nil
        }
        defer { unsafe sqlite3_finalize(statement) }
        var values: [String] = []
        while true {
            switch unsafe sqlite3_step(statement) {
            case SQLITE_ROW:
                for column in 0..<(unsafe sqlite3_column_count(statement)) {
                    if let value = unsafe sqlite3_column_text(statement, column) {
                        values.append(unsafe String(cString: value))
                    }
                }
            case SQLITE_DONE: return values
            default: return nil
            }
        }
    }
}
