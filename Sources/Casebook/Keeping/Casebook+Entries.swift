internal import EvidenceModel
internal import GRDB

extension Casebook {
    /// All records, in the order in which they were added.
    public func entries() throws(CasebookError) -> [CasebookEntry] {
        try reading { db in
            try RecordStore(db: db).clips().map { clip in
                CasebookEntry(
                    clip: clip.source, language: clip.language, segmentCount: clip.numbers.count,
                    isRedacted: clip.isRedacted, origin: clip.origin, state: clip.state,
                    clipPath: clip.clipPath, timedBy: clip.timedBy,
                    hasPlan: clip.plan != nil, inputHash: clip.inputHash)
            }
        }
    }

    /// The record that a hit is of; nil when it is not there any more.
    public func record(of hit: SearchHit) throws(CasebookError) -> CasebookRecord? {
        try reading { db in
            let store = RecordStore(db: db)
            return try store.clip(hit.record).map { try store.record(of: $0) }
        }
    }

    /// All records of a clip, in the order in which they were added.
    public func records(ofClip sha256: String) throws(CasebookError) -> [CasebookRecord] {
        try reading { db in
            let store = RecordStore(db: db)
            return try store.clips().filter { $0.source.sha256 == sha256 }
                .map { try store.record(of: $0) }
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
                guard let found = try RecordStore(db: db).find(RecordIdentity(of: entry)) else {
                    continue
                }
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
