/// A term found in a sentence: which, and from which word to which.
struct TermHit: Hashable {
    var term: Int
    /// The words the term spans, the last included.
    var words: ClosedRange<Int>
}
