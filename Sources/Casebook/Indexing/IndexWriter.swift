internal import EvidenceModel
internal import GRDB
internal import TextAnalysis

/// Puts documents into the index of words and takes them out, and counts in how many segments each
/// word is.
struct IndexWriter {
    private var insertions: [SegmentDocument] = []
    private var removals: [SegmentDocument] = []
    private var languages: [String: Int] = [:]

    /// Notes documents to put in, with the languages of their segments.
    mutating func insert(_ documents: [SegmentDocument], of transcript: Transcript) {
        insertions += documents
        count(transcript, by: 1)
    }

    /// Notes documents to take out; they must be made of what the casebook holds. Those that are
    /// only noted to be put in are forgotten.
    mutating func remove(
        _ documents: [SegmentDocument], of transcript: Transcript
    ) {
        count(transcript, by: -1)
        let rows = Set(documents.map(\.address))
        let noted = insertions.count
        insertions.removeAll { rows.contains($0.address) }
        if insertions.count == noted { removals += documents }
    }

    /// Does it. FTS5 writes in one go only when the row numbers rise, so they are sorted.
    func write(to db: Database) throws {
        try removeDocuments(from: db)
        try insertDocuments(into: db)
        try writeVocabulary(to: db)
        for (language, difference) in languages {
            try Self.add(difference, to: "languages (tag, segments)", key: language, in: db)
        }
        try db.execute(sql: "DELETE FROM languages WHERE segments <= 0")
    }

    /// Empties the index.
    static func clear(in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO words (words) VALUES ('delete-all');
                DELETE FROM vocabulary;
                DELETE FROM stems;
                DELETE FROM languages;
                """)
    }

    /// Makes the index one piece; words that were taken out leave it. The pages it no longer needs
    /// are given back.
    static func merge(in db: Database) throws {
        try db.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
        try db.execute(sql: "PRAGMA incremental_vacuum")
    }

    private func insertDocuments(into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO words (rowid, exact, stem, joint, tags) VALUES (?, ?, ?, ?, ?)")
        for document in Self.sorted(insertions) { try Self.run(statement, with: document) }
    }

    private func removeDocuments(from db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO words (words, rowid, exact, stem, joint, tags)
                VALUES ('delete', ?, ?, ?, ?, ?)
                """)
        for document in Self.sorted(removals) { try Self.run(statement, with: document) }
    }

    /// Sorts places rather than documents, which are large.
    private static func sorted(
        _ documents: [SegmentDocument]
    ) -> some Sequence<SegmentDocument> {
        let places = documents.indices.map { (row: documents[$0].address.rowID, index: $0) }
        return places.sorted { $0.row < $1.row }.lazy.map { documents[$0.index] }
    }

    private static func run(_ statement: Statement, with document: SegmentDocument) throws {
        try statement.execute(arguments: [
            document.address.rowID, document.exact, document.stem, document.joint, document.tags,
        ])
    }

    private func writeVocabulary(to db: Database) throws {
        var terms = SegmentCounts()
        var stems = SegmentCounts()
        for (documents, sign) in [(insertions, 1), (removals, -1)] {
            for document in documents {
                terms.count(document.tokens.lazy.map(\.exact), as: sign)
                stems.count(document.tokens.lazy.map(\.stem), as: sign)
            }
        }
        for (term, difference) in terms.differences {
            try Self.add(difference, to: "vocabulary (term, segments)", key: term, in: db)
        }
        try writeStems(stems, to: db)
        guard !removals.isEmpty else { return }
        try db.execute(sql: "DELETE FROM vocabulary WHERE segments <= 0")
        try db.execute(sql: "DELETE FROM stems WHERE segments <= 0")
    }

    private func writeStems(_ stems: SegmentCounts, to db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO stems (term, segments, sound) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET segments = segments + excluded.segments
                """)
        for (stem, difference) in stems.differences {
            try statement.execute(arguments: [stem, difference, SoundKey.ofCyrillic(stem)])
        }
    }

    private static func add(
        _ difference: Int, to columns: String, key: String, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO \(columns) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET segments = segments + excluded.segments
                """
        ).execute(arguments: [key, difference])
    }

    private mutating func count(_ transcript: Transcript, by sign: Int) {
        for segment in transcript.segments {
            let language = segment.language ?? transcript.language
            languages[language?.description ?? "", default: 0] += sign
        }
    }
}
