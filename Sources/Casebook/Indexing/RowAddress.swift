/// The number of a segment's row in the index of words: its length, then clip and position.
///
/// FTS5 gives rows in the order of their numbers without sorting. With the length in front that is
/// the order of rank, since among segments that have the same words the shorter one scores higher
/// (BM25 with words counted once). So the best twenty of a word that is in half of all segments are
/// the first twenty rows, and nothing else is read.
struct RowAddress: Hashable {
    /// The segment's length in words, at most ``longest``.
    var length: Int
    /// The clip's row.
    var clip: Int64
    /// The segment's index in its transcript, from 0.
    var position: Int

    /// Longer segments are ranked as if they had this many words.
    static let longest = 127
    /// The most segments a record can have: 2²⁴.
    static let segmentLimit = 1 << 24

    init(length: Int, clip: Int64, position: Int) {
        self.length = min(length, Self.longest)
        self.clip = clip
        self.position = position
    }

    /// Creates an address from a row's number.
    init(rowID: Int64) {
        length = Int(rowID >> 56)
        clip = (rowID >> 24) & 0xFFFF_FFFF
        position = Int(rowID & 0xFF_FFFF)
    }

    /// The row's number.
    var rowID: Int64 { Int64(length) << 56 | (clip & 0xFFFF_FFFF) << 24 | Int64(position) }
}
