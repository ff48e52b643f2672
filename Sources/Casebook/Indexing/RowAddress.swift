/// The number of a segment's row in the index of words: its length in words, then its own number.
///
/// FTS5 gives rows in the order of their numbers without sorting. With the length in front that is
/// the order of rank, since among segments that have the same words the shorter one scores higher
/// (BM25 with words counted once). So the best twenty of a word that is in half of all segments are
/// the first twenty rows, and nothing else is read.
struct RowAddress: Hashable {
    /// The segment's length in words, at most ``longest``.
    let length: Int
    /// The number of the segment's row.
    let segment: Int64

    /// Longer segments are ranked as if they had this many words.
    private static let longest = 127
    /// Bits of a segment's number: room for a million million.
    private static let segmentBits: Int64 = 40
    /// The bits of a row's number that are the segment's.
    static let segmentMask: Int64 = 1 << segmentBits - 1

    init(length: Int, segment: Int64) {
        self.length = min(length, Self.longest)
        self.segment = segment
    }

    /// Creates an address from a row's number.
    init(rowID: Int64) {
        length = Int(rowID >> Self.segmentBits)
        segment = rowID & Self.segmentMask
    }

    /// The row's number.
    var rowID: Int64 { Int64(length) << Self.segmentBits | segment }
}
