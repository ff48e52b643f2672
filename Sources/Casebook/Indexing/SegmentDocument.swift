internal import EvidenceModel
internal import TextAnalysis

/// A segment as the index of words has it: four columns of words with blanks between them.
///
/// The same segment always makes the same document, which is how it is taken out again.
struct SegmentDocument {
    var address: RowAddress
    /// The words, folded.
    var exact: String
    /// The words without their endings.
    var stem: String
    /// The words around the border to the next segment; see ``BorderWindow``.
    var joint: String
    /// The ``Tag``s.
    var tags: String
    /// The words themselves, for counting.
    var tokens: [SearchToken]

    init(
        address: RowAddress, tokens: [SearchToken], nextTokens: [SearchToken], tags: [Tag]
    ) {
        self.address = address
        exact = tokens.map(\.exact).joined(separator: " ")
        stem = tokens.map(\.stem).joined(separator: " ")
        joint = BorderWindow.words(
            before: tokens.map(\.stem), after: nextTokens.map(\.stem)
        ).joined(separator: " ")
        self.tags = tags.map(\.word).joined(separator: " ")
        self.tokens = tokens
    }
}
