import Casebook
import EvidenceModel
import GRDB

/// What SQLite's own FTS5 does with the same segments: no stems, no times, ranked by `bm25`.
struct PlainFTS5 {
    private let queue: DatabaseQueue

    init(path: String) throws {
        queue = try DatabaseQueue(path: path)
        try queue.write { db in
            try db.execute(sql: "CREATE VIRTUAL TABLE segments USING fts5 (text)")
        }
    }

    /// Writes the texts, 50,000 in a transaction.
    func add(_ calls: some Sequence<CasebookRecord>) throws {
        var batch: [String] = []
        for call in calls {
            batch += call.transcript.segments.map(\.text)
            if batch.count >= 50_000 {
                try write(batch)
                batch.removeAll()
            }
        }
        try write(batch)
    }

    private func write(_ batch: [String]) throws {
        try queue.write { db in
            let statement = try db.makeStatement(sql: "INSERT INTO segments (text) VALUES (?)")
            for text in batch { try statement.execute(arguments: [text]) }
        }
    }

    /// The best 20 with snippets, as a user of plain FTS5 would ask for them.
    func search(_ query: String) throws -> Int {
        try queue.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT snippet(segments, 0, '[', ']', '…', 24) FROM segments
                    WHERE segments MATCH ? ORDER BY rank LIMIT 20
                    """)
            return try String.fetchAll(statement, arguments: [query]).count
        }
    }
}
