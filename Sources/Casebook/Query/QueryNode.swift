/// A query as it was understood.
indirect enum QueryNode: Hashable {
    case words(QueryWords)
    /// Words within a distance of each other, in any order.
    case near([QueryWords], distance: Int)
    case filter(QueryFilter)
    case and([QueryNode])
    case or([QueryNode])
    case not(QueryNode)
}

/// A word or a phrase of a query.
struct QueryWords: Hashable {
    /// How the words are to be matched.
    enum Match: Hashable {
        /// Whatever their endings are.
        case stem
        /// As they stand: `=word`.
        case exact
        /// From their beginning: `word*`.
        case prefix
        /// Allowing for slips of the pen: `~word`.
        case fuzzy
    }

    /// The words as they were typed.
    var text: String
    /// How they are to be matched.
    var match: Match
    /// Whether they stood in quotation marks.
    var isQuoted: Bool
    /// Where they begin, in code points of the query.
    var position: Int
}

/// A condition on a segment or its clip.
struct QueryFilter: Hashable {
    /// What the condition is about.
    enum Field: String, CaseIterable {
        case speaker, topic, clip, lang, date, confidence, state
    }

    /// How the value is to be compared.
    enum Comparison: String {
        case equal = ":"
        case atMost = "<="
        case atLeast = ">="
        case less = "<"
        case greater = ">"
    }

    var field: Field
    var comparison: Comparison
    var value: String
    /// Where the condition begins, in code points of the query.
    var position: Int
}
