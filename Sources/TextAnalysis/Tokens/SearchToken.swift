public import EvidenceModel

/// A word as search and topic rules see it, and where it stands in the untouched text.
public struct SearchToken: Hashable, Sendable {
    /// Where the word stands, in code points of the text as it was given.
    public var range: CodePointRange
    /// The folded word: NFC, lower case, `ё` as `е`, one apostrophe, `Т-72` as `т72`.
    public var exact: String
    /// The folded word without its ending, in its own language; equals ``exact`` where there is no
    /// stemmer.
    public var stem: String

    /// Creates a token.
    public init(range: CodePointRange, exact: String, stem: String) {
        self.range = range
        self.exact = exact
        self.stem = stem
    }
}
