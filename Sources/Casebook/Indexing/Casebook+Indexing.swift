internal import EvidenceModel
internal import GRDB

/// What became of records that were added.
public struct IndexingOutcome: Hashable, Sendable {
    /// Records that were not there before.
    public var added: Int
    /// Records that took the place of an earlier version.
    public var replaced: Int
    /// Records that were there already, unchanged.
    public var unchanged: Int

    /// Creates an outcome.
    public init(added: Int = 0, replaced: Int = 0, unchanged: Int = 0) {
        self.added = added
        self.replaced = replaced
        self.unchanged = unchanged
    }
}

extension Casebook {
    /// Segments that are written in one transaction.
    private static let segmentsPerTransaction = 50_000
    /// Segments after which the index is made one piece, which makes it smaller and quicker.
    private static let segmentsWorthMerging = 100_000

    /// Adds a record, or puts it in the place of an earlier version; does nothing when the casebook
    /// has it already. All of it is kept, or none.
    @discardableResult
    public func add(_ record: CasebookRecord) throws(CasebookError) -> IndexingOutcome {
        try add(contentsOf: [record])
    }

    /// Adds records as ``add(_:)`` does, many in one transaction, which is faster. When it throws,
    /// some records may be in the casebook; each of them is whole.
    @discardableResult
    public func add(
        contentsOf records: some Sequence<CasebookRecord>
    ) throws(CasebookError) -> IndexingOutcome {
        var outcome = IndexingOutcome()
        var batch: [CasebookRecord] = []
        var segmentCount = 0
        var total = 0
        for record in records {
            batch.append(record)
            segmentCount += record.transcript.segments.count
            total += record.transcript.segments.count
            guard segmentCount >= Self.segmentsPerTransaction else { continue }
            try write(batch, to: &outcome)
            batch.removeAll()
            segmentCount = 0
        }
        try write(batch, to: &outcome)
        if total >= Self.segmentsWorthMerging { try writing(IndexWriter.merge) }
        return outcome
    }

    private func write(
        _ batch: [CasebookRecord], to outcome: inout IndexingOutcome
    ) throws(CasebookError) {
        guard !batch.isEmpty else { return }
        let written = try writing { db in
            var batchWriter = try BatchWriter(db: db)
            for record in batch { try batchWriter.add(record) }
            try batchWriter.finish()
            return batchWriter.outcome
        }
        outcome.added += written.added
        outcome.replaced += written.replaced
        outcome.unchanged += written.unchanged
    }
}
