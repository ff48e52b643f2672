internal import GRDB

/// Something wrong inside a casebook.
public enum CasebookFinding: Hashable, Sendable {
    /// SQLite's structure is broken; index the clips again into a new casebook.
    case brokenFile
    /// The index of words is broken or does not fit the segments; ``Casebook/rebuildIndex()``
    /// makes it anew.
    case brokenIndex(missingSegments: Int, strayRows: Int)
}

extension Casebook {
    /// Looks at all of the file: SQLite's structure, and whether each segment is in the index.
    public func check() throws(CasebookError) -> [CasebookFinding] {
        do {
            return try reading { db in
                let lines = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                guard lines == ["ok"] else { return [.brokenFile] }
                return try IndexCheck(db: db).findings()
            }
        } catch .damaged {
            return [.brokenFile]
        }
    }

    /// Makes the index of words anew from the segments.
    public func rebuildIndex() throws(CasebookError) {
        try writing { db in
            try IndexWriter.clear(in: db)
            let ids = try Int64.fetchAll(db, sql: "SELECT id FROM clips ORDER BY id")
            for chunk in stride(from: 0, to: ids.count, by: 1_000) {
                var batch = try BatchWriter(db: db)
                for id in ids[chunk..<min(chunk + 1_000, ids.count)] { try batch.index(id) }
                try batch.finish()
            }
            try IndexVersion.note(in: db)
            try IndexWriter.merge(in: db)
        }
    }
}

/// Compares the rows of the index with those the segments would make.
private struct IndexCheck {
    let db: Database

    func findings() throws -> [CasebookFinding] {
        var rows: Set<Int64>
        do { rows = try indexedRows() } catch let error as DatabaseError
            where error.resultCode == .SQLITE_CORRUPT
        {
            return [.brokenIndex(missingSegments: 0, strayRows: 0)]
        }
        var missing = 0
        var names = NameTables()
        let store = RecordStore(db: db)
        for id in try Int64.fetchAll(db, sql: "SELECT id FROM clips") {
            guard let clip = try store.clip(id) else { continue }
            let documents = try ClipDocuments(
                clipID: id, numbers: clip.numbers, record: try store.record(of: clip)
            ).documents(names: &names, in: db)
            for document in documents where rows.remove(document.address.rowID) == nil {
                missing += 1
            }
        }
        guard missing > 0 || !rows.isEmpty else { return [] }
        return [.brokenIndex(missingSegments: missing, strayRows: rows.count)]
    }

    private func indexedRows() throws -> Set<Int64> {
        let everything = try QueryCompiler(query: "", db: db).everything
        return try Set(
            Int64.fetchAll(
                db, sql: "SELECT rowid FROM words WHERE words MATCH ?",
                arguments: [everything.query]))
    }
}
