// The searchable store: SQLite FTS5.
