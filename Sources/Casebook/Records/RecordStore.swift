internal import EvidenceModel
internal import Foundation
internal import GRDB

/// Writes records to the tables and reads them back as they were.
struct RecordStore {
    let db: Database

    /// The number of a record's row and its content hash, if the casebook has it.
    func find(_ identity: RecordIdentity) throws -> (id: Int64, contentHash: Int64)? {
        let statement = try db.cachedStatement(
            sql: "SELECT id, content_hash FROM clips WHERE sha256 = ? AND language = ?")
        let row = try Row.fetchOne(
            statement, arguments: [identity.clipSHA256, identity.language])
        return row.map { ($0[0], $0[1]) }
    }

    /// Writes a record; gives the number of its row.
    func insert(
        _ record: CasebookRecord, numbers: SegmentNumbers, contentHash: Int64,
        names: inout NameTables
    ) throws -> Int64 {
        let clip = record.clip
        try db.cachedStatement(sql: Self.clipInsertion).execute(arguments: [
            clip.sha256, record.transcript.language?.description ?? "", clip.fileName,
            clip.byteCount, clip.format, clip.decoder, clip.frameCount, clip.rate.hertz,
            clip.channelCount, clip.recordedAt, record.isRedacted, record.origin, record.state,
            contentHash, numbers.first, numbers.count, FoldedName.of(clip.fileName),
            record.clipPath, record.inputHash, record.timedBy?.rawValue,
            record.plan.map(PlanCode.text(of:)),
            try SpeakersCode.text(of: record.transcript.speakers), record.provenance,
        ])
        let id = db.lastInsertedRowID
        try db.cachedStatement(
            sql: "INSERT OR IGNORE INTO recorded_days SELECT ? WHERE ?1 NOT NULL"
        )
        .execute(arguments: [CalendarDay(of: clip)?.text])
        for (number, segment) in zip(numbers.all, record.transcript.segments) {
            try insert(segment, number: number, clip: id, names: &names)
        }
        return id
    }

    private func insert(
        _ segment: Segment, number: Int64, clip: Int64, names: inout NameTables
    ) throws {
        let speaker = try segment.speaker.map { try names.speakers.number(of: $0.name, in: db) }
        let topics = try TopicCode.bytes(for: segment.topics, names: &names, in: db)
        try db.cachedStatement(sql: Self.segmentInsertion).execute(arguments: [
            number, clip, segment.timing?.span.lowerBound.microseconds,
            segment.timing?.span.upperBound.microseconds,
            segment.timing.map { TimingSourceCode($0.source).rawValue },
            SegmentConfidence.of(segment), speaker, segment.language?.description, segment.text,
            TimingEncoder.bytes(for: segment).map { Data($0) }, topics.map { Data($0) },
            UncertaintyCode.bytes(for: segment).map { Data($0) },
        ])
    }

    /// Removes the rows of a record; not its words in the index.
    func delete(_ id: Int64, numbers: SegmentNumbers) throws {
        for (table, column) in [("segments", "id"), ("earlier_numbers", "segment")] {
            let statement = try db.cachedStatement(
                sql: "DELETE FROM \(table) WHERE \(column) >= ? AND \(column) < ?")
            try statement.execute(arguments: [numbers.all.lowerBound, numbers.all.upperBound])
        }
        try db.cachedStatement(sql: "DELETE FROM clips WHERE id = ?").execute(arguments: [id])
    }

    private static let clipInsertion = """
        INSERT INTO clips (sha256, language, file_name, byte_count, format, decoder, frame_count,
            rate, channel_count, recorded_at, is_redacted, origin, state, content_hash,
            first_segment, segment_count, folded_name, clip_path, input_hash, timed_by, marks,
            "cast", provenance)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let segmentInsertion = """
        INSERT INTO segments (id, clip, start_us, end_us, time_source, confidence, speaker,
            language, text, words, topics, uncertainty)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}
