internal import EvidenceModel
internal import GRDB

/// Adds and removes records in one transaction.
struct BatchWriter {
    private let store: RecordStore
    private var names = NameTables()
    private var index = IndexWriter()
    /// What became of the records so far.
    private(set) var outcome = IndexingOutcome()
    private var nextSegment: Int64

    init(db: Database) throws {
        store = RecordStore(db: db)
        nextSegment = try SegmentNumbers.next(in: db)
    }

    /// Adds a record unless it is there already.
    mutating func add(_ record: CasebookRecord) throws {
        let contentHash = ContentHash.of(record)
        let record = record.withoutNulls
        var earlier: EarlierNumbers?
        if let found = try store.find(RecordIdentity(of: record)) {
            guard found.contentHash != contentHash else {
                outcome.unchanged += 1
                return
            }
            earlier = try remove(found.id)
            outcome.replaced += 1
        } else {
            outcome.added += 1
        }
        let count = record.transcript.segments.count
        let numbers = SegmentNumbers(first: nextSegment, count: count)
        nextSegment += Int64(count)
        let id = try store.insert(
            record, numbers: numbers, contentHash: contentHash, names: &names)
        let documents = try documents(of: record, id: id, numbers: numbers)
        index.insert(documents, of: record.transcript)
        try earlier?.note(documents, in: store.db)
    }

    /// Puts the record of a row into the index, which must not have it.
    mutating func index(_ id: Int64) throws {
        guard let clip = try store.clip(id) else { return }
        let record = try store.record(of: clip)
        let documents = try documents(of: record, id: id, numbers: clip.numbers)
        index.insert(documents, of: record.transcript)
    }

    /// Removes the record of a row; gives the numbers its segments had, nil when there is none.
    @discardableResult
    mutating func remove(_ id: Int64) throws -> EarlierNumbers? {
        guard let clip = try store.clip(id) else { return nil }
        let record = try store.record(of: clip)
        let documents = try documents(of: record, id: id, numbers: clip.numbers)
        index.remove(documents, of: record.transcript)
        let earlier = try EarlierNumbers(of: documents, in: store.db)
        try store.delete(id, numbers: clip.numbers)
        return earlier
    }

    /// Writes the index. Call once, last.
    func finish() throws {
        try SegmentNumbers.setNext(nextSegment, in: store.db)
        try index.write(to: store.db)
    }

    private mutating func documents(
        of record: CasebookRecord, id: Int64, numbers: SegmentNumbers
    ) throws -> [SegmentDocument] {
        try ClipDocuments(clipID: id, numbers: numbers, record: record)
            .documents(names: &names, in: store.db)
    }
}
