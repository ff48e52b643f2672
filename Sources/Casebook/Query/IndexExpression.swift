/// What the index of words is asked, before it is written in FTS5's language
/// (https://sqlite.org/fts5.html#full_text_query_syntax).
indirect enum IndexExpression: Hashable {
    /// A column of the index.
    enum Column: String {
        case exact, stem, joint, tags
    }

    /// Words one after the other.
    case phrase(Column, [String])
    /// A word from its beginning.
    case prefix(Column, String)
    /// Words with at most so many others between them.
    case near(Column, [String], distance: Int)
    case and([IndexExpression])
    case or([IndexExpression])
    /// What the first gives and the second does not.
    case difference(IndexExpression, IndexExpression)

    /// A word by itself.
    static func word(_ column: Column, _ word: String) -> IndexExpression {
        .phrase(column, [word])
    }

    /// Segments with a tag.
    static func tag(_ tag: Tag) -> IndexExpression { .phrase(.tags, [tag.word]) }

    /// The only one of `operands`, or any of them; nothing when there is none.
    static func any(of operands: [IndexExpression]) -> IndexExpression {
        let operands = operands.uniqued()
        return operands.isEmpty ? .tag(.none) : operands.count == 1 ? operands[0] : .or(operands)
    }

    /// The only one of `operands`, or all of them. There must be one.
    static func all(of operands: [IndexExpression]) -> IndexExpression {
        let operands = operands.uniqued()
        return operands.count == 1 ? operands[0] : .and(operands)
    }

    /// The expression in FTS5's language. Words of the index hold no quotation marks.
    var query: String {
        switch self {
        case .phrase(let column, let words):
            "\(column.rawValue) : \"\(words.joined(separator: " "))\""
        case .prefix(let column, let word): "\(column.rawValue) : \"\(word)\" *"
        case .near(let column, let words, let distance):
            "\(column.rawValue) : NEAR(\(words.map { "\"\($0)\"" }.joined(separator: " ")), "
                + "\(distance))"
        case .and(let operands): Self.joined(operands, by: " AND ")
        case .or(let operands): Self.joined(operands, by: " OR ")
        case .difference(let all, let without): "(\(all.query) NOT \(without.query))"
        }
    }

    private static func joined(_ operands: [IndexExpression], by name: String) -> String {
        "(" + operands.map(\.query).joined(separator: name) + ")"
    }
}

extension Sequence where Element: Hashable {
    /// The elements without repetitions, in order.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
