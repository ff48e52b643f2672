/// Understands a query: `OR` binds weakest, then `AND` and mere succession, then `NEAR`, then
/// `NOT`.
struct QueryParser {
    private let query: String
    private var rest: ArraySlice<QueryLexeme>
    private var depth = 0
    private var termCount = 0

    /// The query as a tree. Throws where it is wrong.
    static func parse(_ query: String) throws(QueryError) -> QueryNode {
        var lexer = QueryLexer(query)
        var parser = QueryParser(query: query, rest: try lexer.lexemes()[...])
        let node = try parser.disjunction()
        guard let extra = parser.rest.first else { return node }
        throw parser.error(
            extra.kind == .close
                ? .unopenedParenthesis : .missingOperand(of: extra.name),
            at: extra.position)
    }

    private init(query: String, rest: ArraySlice<QueryLexeme>) {
        self.query = query
        self.rest = rest
    }

    private mutating func disjunction() throws(QueryError) -> QueryNode {
        var operands = [try conjunction()]
        while let operation = take(.or) {
            try requireOperand(of: operation)
            operands.append(try conjunction())
        }
        return operands.count == 1 ? operands[0] : .or(operands)
    }

    private mutating func conjunction() throws(QueryError) -> QueryNode {
        var operands = [try proximity()]
        while let next = rest.first, next.kind != .or, next.kind != .close {
            if let operation = take(.and) {
                try requireOperand(of: operation)
            } else if take(.comma) != nil {
                continue
            }
            operands.append(try proximity())
        }
        return operands.count == 1 ? operands[0] : .and(operands)
    }

    /// `a NEAR/5 b`.
    private mutating func proximity() throws(QueryError) -> QueryNode {
        let first = try negation()
        var words: [QueryWords] = []
        var distance = 0
        var left = first
        while let operation = rest.first, case .near(let given) = operation.kind {
            rest.removeFirst()
            let right = try requireOperand(of: operation)
            if words.isEmpty { words.append(try plainWords(left, of: operation)) }
            left = try negation()
            words.append(try plainWords(left, of: right))
            distance = max(distance, given ?? QueryLimits.nearDistance)
        }
        return words.isEmpty ? first : .near(words, distance: distance)
    }

    private mutating func negation() throws(QueryError) -> QueryNode {
        guard let operation = take(.not) else { return try primary() }
        try requireOperand(of: operation)
        depth += 1
        defer { depth -= 1 }
        try checkDepth(at: operation.position)
        let operand = try negation()
        if case .not(let doubled) = operand { return doubled }
        return .not(operand)
    }

    private mutating func primary() throws(QueryError) -> QueryNode {
        while take(.comma) != nil {}
        guard let lexeme = rest.popFirst() else {
            throw error(.empty, at: query.unicodeScalars.count)
        }
        switch lexeme.kind {
        case .words(let words):
            try countTerm(at: lexeme.position)
            return .words(words)
        case .filter(let filter):
            try countTerm(at: lexeme.position)
            return .filter(filter)
        case .open: return try group(openedAt: lexeme.position)
        case .near: return try nearFunction(lexeme)
        case .close: throw error(.unopenedParenthesis, at: lexeme.position)
        case .and, .or, .not, .comma:
            throw error(.missingOperand(of: lexeme.name), at: lexeme.position)
        }
    }

    private mutating func group(openedAt position: Int) throws(QueryError) -> QueryNode {
        depth += 1
        defer { depth -= 1 }
        try checkDepth(at: position)
        if let close = rest.first, close.kind == .close { throw error(.empty, at: close.position) }
        let node = try disjunction()
        guard take(.close) != nil else { throw error(.unclosedParenthesis, at: position) }
        return node
    }

    /// `NEAR(a b c, 5)`; the distance may be left out.
    private mutating func nearFunction(_ near: QueryLexeme) throws(QueryError) -> QueryNode {
        guard take(.open) != nil else {
            throw error(.missingOperand(of: "NEAR"), at: near.position)
        }
        var words: [QueryWords] = []
        var distance = QueryLimits.nearDistance
        while let lexeme = rest.popFirst(), lexeme.kind != .close {
            switch lexeme.kind {
            case .words(let word):
                try countTerm(at: lexeme.position)
                words.append(word)
            case .comma: distance = try nearDistance(after: lexeme)
            default:
                throw error(.wrongValue(of: "NEAR", expected: "words only"), at: lexeme.position)
            }
            if rest.isEmpty { throw error(.unclosedParenthesis, at: near.position) }
        }
        guard words.count >= 2 else { throw error(.missingOperand(of: "NEAR"), at: near.position) }
        return .near(words, distance: distance)
    }

    private mutating func nearDistance(after comma: QueryLexeme) throws(QueryError) -> Int {
        guard case .words(let words)? = rest.popFirst()?.kind, let distance = Int(words.text),
            (0...QueryLimits.longestNearDistance).contains(distance)
        else {
            throw error(
                .wrongValue(
                    of: "NEAR",
                    expected: "a number of words, 0 to \(QueryLimits.longestNearDistance)"),
                at: comma.position + 1)
        }
        return distance
    }

    private func plainWords(
        _ node: QueryNode, of operation: QueryLexeme
    ) throws(QueryError) -> QueryWords {
        guard case .words(let words) = node else {
            throw error(.wrongValue(of: "NEAR", expected: "words only"), at: operation.position)
        }
        return words
    }

    private mutating func take(_ kind: QueryLexeme.Kind) -> QueryLexeme? {
        guard let next = rest.first, next.kind == kind else { return nil }
        rest.removeFirst()
        return next
    }

    /// The piece after an operator, which must be something to operate on.
    @discardableResult
    private func requireOperand(of operation: QueryLexeme) throws(QueryError) -> QueryLexeme {
        switch rest.first?.kind {
        case nil, .close, .or, .and:
            throw error(.missingOperand(of: operation.name), at: operation.position)
        default: return rest.first ?? operation
        }
    }

    private mutating func countTerm(at position: Int) throws(QueryError) {
        termCount += 1
        if termCount > QueryLimits.terms {
            throw error(.tooManyTerms(limit: QueryLimits.terms), at: position)
        }
    }

    private func checkDepth(at position: Int) throws(QueryError) {
        if depth > QueryLimits.depth {
            throw error(.tooDeep(limit: QueryLimits.depth), at: position)
        }
    }

    private func error(_ problem: QueryError.Problem, at position: Int) -> QueryError {
        QueryError(query: query, position: position, problem: problem)
    }
}
