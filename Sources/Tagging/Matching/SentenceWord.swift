internal import EvidenceModel

/// A word of a sentence as terms see it.
struct SentenceWord {
    /// Where it stands, in code points of the untouched text.
    var range: CodePointRange
    /// The places of terms that it fills, in ascending order.
    var places: [Int]
}
