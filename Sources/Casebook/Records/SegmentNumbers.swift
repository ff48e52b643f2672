internal import GRDB

/// The numbers of a clip's segments: they follow each other without a gap.
struct SegmentNumbers {
    /// The number of the first segment.
    let first: Int64
    let count: Int

    /// The numbers, in the order of the transcript.
    var all: Range<Int64> { first..<(first + Int64(count)) }

    /// The index in the transcript of a segment, from 0.
    func index(of segment: Int64) -> Int { Int(segment - first) }

    /// The next number. Numbers are never given twice, so a higher one is a later segment.
    static func next(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE key = 'next_segment'") ?? 1
    }

    /// Notes that all numbers below `next` are given.
    static func setNext(_ next: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE meta SET value = ? WHERE key = 'next_segment'")
            .execute(arguments: [next])
    }
}
