/// A piece of a query and where it begins.
struct QueryLexeme: Hashable {
    /// What the piece is.
    enum Kind: Hashable {
        case open, close
        case and, or, not
        /// `NEAR` or `NEAR/5`; nil when no distance is given.
        case near(Int?)
        case words(QueryWords)
        case filter(QueryFilter)
        /// A comma or a number by itself inside `NEAR(…)`.
        case comma
    }

    var kind: Kind
    /// In code points of the query.
    var position: Int

    /// The operator's name for messages.
    var name: String {
        switch kind {
        case .and: "AND"
        case .or: "OR"
        case .not: "NOT"
        case .near: "NEAR"
        default: ""
        }
    }
}
