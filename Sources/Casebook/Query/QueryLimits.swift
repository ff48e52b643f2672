/// How much a query may be: enough for people and lists of words, too little to stall a search.
enum QueryLimits {
    /// Code points.
    static let length = 10_000
    /// Words and filters.
    static let terms = 256
    /// Parentheses and `NOT`s inside each other. FTS5's parser has room for 100 symbols and needs up
    /// to six for each.
    static let depth = 12
    /// Letters before `*`.
    static let prefix = 2
    /// Clips that `clip:` may match.
    static let clips = 1_000
    /// Words between the words of `NEAR`, when it does not say.
    static let nearDistance = 10
    /// The most words between the words of `NEAR`.
    static let longestNearDistance = 100
    /// Forms that a word may stand for.
    static let forms = 50
}
