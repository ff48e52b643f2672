/// A sequence of words that must not be in a release.
struct Needle: Hashable {
    var words: [String]
    /// The mark it comes from, from 1.
    var mark: Int
    var leak: LeakClass

    /// The bytes of its letters in UTF-8: the shorter, the likelier it is met by chance.
    var byteCount: Int { words.reduce(0) { $0 + $1.utf8.count } }
}
