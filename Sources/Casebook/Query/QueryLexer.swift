internal import EvidenceModel

/// Cuts a query into pieces.
struct QueryLexer {
    private let query: String
    private let scalars: [Unicode.Scalar]
    private var index = 0

    init(_ query: String) {
        self.query = query
        scalars = Array(query.unicodeScalars)
    }

    /// The pieces, in order.
    mutating func lexemes() throws(QueryError) -> [QueryLexeme] {
        guard scalars.count <= QueryLimits.length else {
            throw error(.tooLong(limit: QueryLimits.length), at: QueryLimits.length)
        }
        var lexemes: [QueryLexeme] = []
        while let lexeme = try next() { lexemes.append(lexeme) }
        return lexemes
    }

    private mutating func next() throws(QueryError) -> QueryLexeme? {
        skipBlanksAndSigns()
        guard let scalar = peek() else { return nil }
        let start = index
        switch scalar {
        case "(":
            index += 1
            return QueryLexeme(kind: .open, position: start)
        case ")":
            index += 1
            return QueryLexeme(kind: .close, position: start)
        case ",":
            index += 1
            return QueryLexeme(kind: .comma, position: start)
        default: return QueryLexeme(kind: try wordsOrOperator(), position: start)
        }
    }

    /// Passes over what separates words, and over words without a letter or digit: dashes, dots.
    private mutating func skipBlanksAndSigns() {
        while let scalar = peek() {
            if Self.isBlank(scalar) {
                index += 1
                continue
            }
            let start = index
            if "=~,()".unicodeScalars.contains(scalar) || isOpeningQuote(scalar) { return }
            if bareWord().unicodeScalars.contains(where: Self.isSearchable) {
                index = start
                return
            }
        }
    }

    private mutating func wordsOrOperator() throws(QueryError) -> QueryLexeme.Kind {
        let start = index
        if let match = leadingSign() { return .words(try markedWords(match, from: start)) }
        if isOpeningQuote(peek()) {
            return .words(try finish(try quoted(), .stem, isQuoted: true, from: start))
        }
        if let filter = try filter() { return .filter(filter) }
        let word = bareWord()
        if let operation = Self.operation(word) { return operation }
        return .words(try bareWords(word, from: start))
    }

    private mutating func bareWords(
        _ word: String, from start: Int
    ) throws(QueryError) -> QueryWords {
        guard word.hasSuffix("*") else {
            return try finish(word, .stem, isQuoted: false, from: start)
        }
        return try finish(String(word.dropLast()), .prefix, isQuoted: false, from: start)
    }

    /// What follows `=` or `~`.
    private mutating func markedWords(
        _ match: QueryWords.Match, from start: Int
    ) throws(QueryError) -> QueryWords {
        if isOpeningQuote(peek()) {
            return try finish(try quoted(), match, isQuoted: true, from: start)
        }
        let word = bareWord()
        guard !word.hasSuffix("*") else {
            throw error(
                .wrongValue(of: match == .fuzzy ? "~" : "=", expected: "a whole word, without *"),
                at: start)
        }
        return try finish(word, match, isQuoted: false, from: start)
    }

    private func finish(
        _ text: String, _ match: QueryWords.Match, isQuoted: Bool, from start: Int
    ) throws(QueryError) -> QueryWords {
        guard text.unicodeScalars.contains(where: Self.isSearchable) else {
            throw error(.nothingToSearch, at: start)
        }
        return QueryWords(text: text, match: match, isQuoted: isQuoted, position: start)
    }

    private mutating func leadingSign() -> QueryWords.Match? {
        let match: QueryWords.Match
        switch peek() {
        case "=": match = .exact
        case "~": match = .fuzzy
        default: return nil
        }
        index += 1
        return match
    }

    /// `speaker:…`, `date>=…`: a field's name in lower-case Latin letters right before a sign.
    private mutating func filter() throws(QueryError) -> QueryFilter? {
        let start = index
        let name = scalars[start...].prefix { ("a"..."z").contains($0) }
        index += name.count
        guard !name.isEmpty, let comparison = comparison() else {
            index = start
            return nil
        }
        let written = String(String.UnicodeScalarView(name))
        guard let field = QueryFilter.Field(rawValue: written) else {
            guard comparison == .equal else {
                index = start
                return nil
            }
            throw error(
                .unknownField(written, known: QueryFilter.Field.allCases.map(\.rawValue)),
                at: start)
        }
        let value = isOpeningQuote(peek()) ? try quoted() : bareWord()
        guard !value.isEmpty else { throw error(.missingValue(of: written), at: start) }
        return QueryFilter(field: field, comparison: comparison, value: value, position: start)
    }

    private mutating func comparison() -> QueryFilter.Comparison? {
        let two = String(String.UnicodeScalarView(scalars[index...].prefix(2)))
        let one = String(String.UnicodeScalarView(scalars[index...].prefix(1)))
        for sign in [two, one] {
            guard let comparison = QueryFilter.Comparison(rawValue: sign) else { continue }
            index += sign.unicodeScalars.count
            return comparison
        }
        return nil
    }

    private mutating func quoted() throws(QueryError) -> String {
        let start = index
        index += 1
        let content = scalars[index...].prefix { !"\"”“»".unicodeScalars.contains($0) }
        index += content.count
        guard index < scalars.count else { throw error(.unclosedQuote, at: start) }
        index += 1
        return String(String.UnicodeScalarView(content))
    }

    private mutating func bareWord() -> String {
        let word = scalars[index...].prefix { scalar in
            !Self.isBlank(scalar) && scalar != "(" && scalar != ")" && scalar != ","
                && !isOpeningQuote(scalar)
        }
        index += word.count
        return String(String.UnicodeScalarView(word))
    }

    private func peek() -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private func isOpeningQuote(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { "\"“„«".unicodeScalars.contains($0) } ?? false
    }

    private func error(_ problem: QueryError.Problem, at position: Int) -> QueryError {
        QueryError(query: query, position: position, problem: problem)
    }

    private static func operation(_ word: String) -> QueryLexeme.Kind? {
        switch word {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        case "NEAR": return .near(nil)
        default:
            guard word.hasPrefix("NEAR/"), let distance = Int(word.dropFirst(5)) else {
                return nil
            }
            return .near(min(max(distance, 0), QueryLimits.longestNearDistance))
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }

    /// Whether a character can be part of a word of the index.
    private static func isSearchable(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
    }
}
