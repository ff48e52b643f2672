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

    /// The number after the last in use.
    static func next(in db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT max(first_segment + segment_count) FROM clips") ?? 1
    }
}
