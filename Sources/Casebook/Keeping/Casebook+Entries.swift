internal import EvidenceModel
internal import GRDB

extension Casebook {
    /// All records, in the order in which they were added.
    public func entries() throws(CasebookError) -> [CasebookEntry] {
        try reading { db in
            try RecordStore(db: db).clips().map { clip in
                CasebookEntry(
                    clip: clip.source, language: clip.language, segmentCount: clip.numbers.count,
                    isRedacted: clip.isRedacted, origin: clip.origin, state: clip.state)
            }
        }
    }

    /// Calls `body` with each record as it was added, in that order; for exports. Confidences are
    /// kept in hundredths.
    public func forEachRecord(
        _ body: (CasebookRecord) throws -> Void
    ) throws {
        let ids = try reading { try Int64.fetchAll($0, sql: "SELECT id FROM clips ORDER BY id") }
        for id in ids {
            let record = try reading { db in
                let store = RecordStore(db: db)
                return try store.clip(id).map { try store.record(of: $0) }
            }
            if let record { try body(record) }
        }
    }

    /// Removes records; gives how many were there. Their words can be in unused parts of the file
    /// until ``compact()``.
    @discardableResult
    public func remove(_ entries: [CasebookEntry]) throws(CasebookError) -> Int {
        try writing { db in
            var batch = try BatchWriter(db: db)
            var count = 0
            for entry in entries {
                let identity = RecordIdentity(
                    clipSHA256: entry.clip.sha256, language: entry.language?.description ?? "")
                guard let found = try RecordStore(db: db).find(identity) else { continue }
                try batch.remove(found.id)
                count += 1
            }
            try batch.finish()
            return count
        }
    }

    /// Makes the file as small as it can be and leaves nothing in it of what was removed.
    public func compact() throws(CasebookError) {
        try writing(IndexWriter.merge)
        do {
            try database.vacuum()
            _ = try database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        } catch {
            throw CasebookError(error, path: path)
        }
    }
}
