internal import GRDB

/// The layout of the file. A layout once released never changes; a later one is a new step.
enum Schema {
    /// `EWcb` in the file's header says that SQLite file is a casebook.
    static let applicationID: Int32 = 0x4557_6362
    /// The layout this program writes, kept as SQLite's `user_version`.
    static let version = steps.count

    /// Brings a database to the layout of this program.
    static func migrate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        for (index, step) in steps.enumerated().dropFirst(found) {
            try db.execute(sql: step)
            try db.execute(sql: "PRAGMA user_version = \(index + 1)")
        }
    }

    /// Makes a connection that only reads see an earlier layout as this program's: the file cannot be
    /// brought up to date then, so views of the connection's own stand before its tables.
    static func adaptForReading(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard (1...3).contains(found) else { return }
        let missing = Array(laterClipColumns[(found - 1)...].joined()).map { "NULL AS \($0)" }
        try db.execute(
            sql: """
                CREATE TEMP VIEW clips AS
                    SELECT *, \(missing.joined(separator: ", ")) FROM main.clips;
                CREATE TEMP VIEW segments AS SELECT *, NULL AS uncertainty FROM main.segments;
                """)
    }

    /// The columns of clips that came with the second, third and fourth layout, in their order.
    private static let laterClipColumns = [
        ["clip_path", "input_hash", "timed_by", "marks"], ["\"cast\""], ["provenance"],
    ]

    private static let steps = [firstLayout, inputsOfRecords, whatPeopleSaid, howSureAndWhence]

    /// `words` holds no text of its own (`content=''`): its rows are made of `segments` by
    /// ``SegmentDocument`` and their numbers are ``RowAddress``es.
    private static let firstLayout = """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO meta VALUES ('next_segment', 1), ('index_version', \(IndexVersion.current));
        CREATE TABLE clips (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            sha256 TEXT NOT NULL,
            language TEXT NOT NULL,
            file_name TEXT NOT NULL,
            byte_count INTEGER NOT NULL,
            format TEXT NOT NULL,
            decoder TEXT NOT NULL,
            frame_count INTEGER NOT NULL,
            rate INTEGER NOT NULL,
            channel_count INTEGER NOT NULL,
            recorded_at TEXT,
            is_redacted INTEGER NOT NULL,
            origin TEXT,
            state TEXT,
            content_hash INTEGER NOT NULL,
            first_segment INTEGER NOT NULL,
            segment_count INTEGER NOT NULL,
            folded_name TEXT NOT NULL,
            UNIQUE (sha256, language)
        ) STRICT;
        CREATE TABLE speakers (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded_name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE topics (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded_name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE rules (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded_name TEXT NOT NULL
        ) STRICT;
        CREATE TABLE segments (
            id INTEGER PRIMARY KEY,
            clip INTEGER NOT NULL REFERENCES clips,
            start_us INTEGER,
            end_us INTEGER,
            time_source INTEGER,
            confidence REAL,
            speaker INTEGER REFERENCES speakers,
            language TEXT,
            text TEXT NOT NULL,
            words BLOB,
            topics BLOB
        ) STRICT;
        CREATE TABLE recorded_days (day TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE languages (tag TEXT PRIMARY KEY, segments INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE TABLE vocabulary (term TEXT PRIMARY KEY, segments INTEGER NOT NULL)
            STRICT, WITHOUT ROWID;
        CREATE TABLE stems (term TEXT PRIMARY KEY, segments INTEGER NOT NULL, sound TEXT)
            STRICT, WITHOUT ROWID;
        CREATE INDEX stems_by_sound ON stems (sound) WHERE sound IS NOT NULL;
        CREATE TABLE saved_searches (
            name TEXT PRIMARY KEY, query TEXT NOT NULL, last_segment INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5 (
            exact, stem, joint, tags,
            content='', columnsize=0, tokenize="ascii tokenchars '-'''"
        );
        INSERT INTO words (words, rank) VALUES ('hashsize', 33554432);
        """

    /// What a record was made of, and its plan; null in records that were there before.
    private static let inputsOfRecords = """
        ALTER TABLE clips ADD COLUMN clip_path TEXT;
        ALTER TABLE clips ADD COLUMN input_hash TEXT;
        ALTER TABLE clips ADD COLUMN timed_by TEXT;
        ALTER TABLE clips ADD COLUMN marks TEXT;
        """

    /// What people know about speakers, and what tags say besides topic and rule (``TopicCode``).
    private static let whatPeopleSaid = """
        ALTER TABLE clips ADD COLUMN "cast" TEXT;
        CREATE TABLE tag_notes (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, folded_name TEXT NOT NULL
        ) STRICT;
        """

    /// Doubts about times, labels that a program made, and a recogniser's scores (``UncertaintyCode``);
    /// how a record was made, in the words of whoever added it; ``EarlierNumbers``.
    private static let howSureAndWhence = """
        ALTER TABLE segments ADD COLUMN uncertainty BLOB;
        ALTER TABLE clips ADD COLUMN provenance TEXT;
        CREATE TABLE earlier_numbers (segment INTEGER PRIMARY KEY, earlier INTEGER NOT NULL) STRICT;
        """
}
