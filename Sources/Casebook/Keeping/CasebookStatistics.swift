internal import EvidenceModel
internal import Foundation
internal import GRDB

/// What a casebook holds, in numbers.
public struct CasebookStatistics: Hashable, Sendable {
    /// Clips with a transcript in one language.
    public var records: Int
    /// Records whose text is redacted.
    public var redactedRecords: Int
    /// Segments of all records.
    public var segments: Int
    /// Different words.
    public var words: Int
    /// Different speakers' names, those of removed records included.
    public var speakers: Int
    /// Segments in each language, by tag; an empty tag is an unknown language.
    public var segmentsByLanguage: [String: Int]
    /// The length of all clips, each counted once.
    public var recorded: Duration
    /// The size of the file in bytes.
    public var bytes: Int64
}

extension Casebook {
    /// What the casebook holds, in numbers.
    public func statistics() throws(CasebookError) -> CasebookStatistics {
        try reading { db in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            let languages = try Row.fetchAll(db, sql: "SELECT tag, segments FROM languages")
            let pages = try number("PRAGMA page_count")
            return CasebookStatistics(
                records: try number("SELECT count(*) FROM clips"),
                redactedRecords: try number("SELECT count(*) FROM clips WHERE is_redacted"),
                segments: try number("SELECT count(*) FROM segments"),
                words: try number("SELECT count(*) FROM vocabulary"),
                speakers: try number("SELECT count(*) FROM speakers"),
                segmentsByLanguage: Dictionary(
                    languages.map { ($0[0], $0[1]) }, uniquingKeysWith: +),
                recorded: try recordedLength(in: db),
                bytes: Int64(pages * (try number("PRAGMA page_size"))))
        }
    }

    private func recordedLength(in db: Database) throws -> Duration {
        let microseconds = try Int64.fetchOne(
            db,
            sql: """
                SELECT sum(length) FROM
                    (SELECT max(frame_count * 1000000 / rate) AS length FROM clips GROUP BY sha256)
                """)
        return .microseconds(microseconds ?? 0)
    }
}
