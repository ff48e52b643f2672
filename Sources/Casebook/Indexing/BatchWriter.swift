internal import EvidenceModel
internal import GRDB

/// Adds and removes records in one transaction.
struct BatchWriter {
    private let store: RecordStore
    private var names = NameTables()
    private var index = IndexWriter()
    /// What became of the records so far.
    private(set) var outcome = IndexingOutcome()

    init(db: Database) { store = RecordStore(db: db) }

    /// Adds a record unless it is there already.
    mutating func add(_ record: CasebookRecord) throws {
        let contentHash = ContentHash.of(record)
        if let found = try store.find(RecordIdentity(of: record)) {
            guard found.contentHash != contentHash else {
                outcome.unchanged += 1
                return
            }
            try remove(found.id)
            outcome.replaced += 1
        } else {
            outcome.added += 1
        }
        let id = try store.insert(record, contentHash: contentHash, names: &names)
        index.insert(try documents(of: record, id: id), of: record.transcript)
    }

    /// Removes the record of a row.
    mutating func remove(_ id: Int64) throws {
        guard let record = try store.record(id) else { return }
        index.remove(try documents(of: record, id: id), of: record.transcript, clip: id)
        try store.delete(id)
    }

    /// Writes the index. Call once, last.
    func finish() throws { try index.write(to: store.db) }

    private mutating func documents(
        of record: CasebookRecord, id: Int64
    ) throws -> [SegmentDocument] {
        try ClipDocuments(clipID: id, record: record).documents(names: &names, in: store.db)
    }
}
