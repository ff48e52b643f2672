internal import EvidenceModel

/// What is wrong with a query, and where.
public struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        case empty
        case tooLong(limit: Int)
        case tooManyTerms(limit: Int)
        case tooDeep(limit: Int)
        case unclosedQuote, unclosedParenthesis, unopenedParenthesis
        /// An operator with nothing on one side.
        case missingOperand(of: String)
        case nothingToSearch
        case unknownField(String, known: [String])
        case missingValue(of: String)
        case wrongValue(of: String, expected: String)
        case prefixTooShort(limit: Int)
        case tooManyClips(limit: Int)
    }

    /// The query as it was given.
    public var query: String
    /// Where the problem is, in code points of ``query``.
    public var position: Int
    /// What is wrong.
    public var problem: Problem

    /// Creates an error.
    public init(query: String, position: Int, problem: Problem) {
        self.query = query
        self.position = position
        self.problem = problem
    }

    /// One line: where in the query, what is wrong, what to write instead.
    public var description: String { "query, character \(position + 1): \(problem.sentence)" }

    /// Two lines: the query, and a caret under the place. Long queries are cut around it; control
    /// characters are shown as spaces.
    public var excerpt: String {
        let width = 60
        let start = max(0, position - width / 2)
        let piece = query.slice(codePoints: start..<(start + width)).unicodeScalars
        let shown = piece.map { $0.properties.generalCategory == .control ? " " : $0 }
        return String(String.UnicodeScalarView(shown)) + "\n"
            + String(repeating: " ", count: position - start) + "^"
    }
}

extension QueryError.Problem {
    /// What is wrong and what to do, in words.
    public var sentence: String {
        switch self {
        case .empty: "nothing to search for; give at least one word"
        case .tooLong(let limit): "longer than \(limit) characters; run several searches"
        case .tooManyTerms(let limit): "more than \(limit) words; run several searches"
        case .tooDeep(let limit): "more than \(limit) parentheses inside each other"
        case .unclosedQuote: "this quotation mark is never closed; add a \" at the end"
        case .unclosedParenthesis: "this parenthesis is never closed; add a )"
        case .unopenedParenthesis: "this ) closes nothing; remove it"
        case .missingOperand(let name): "\(name) needs something on both sides"
        case .nothingToSearch: "no letter or digit here; quote words, not signs"
        case .unknownField(let name, let known):
            "no field is called \(name); there are \(known.joined(separator: ", "))"
                + "; to search for the sign, put the word in quotation marks"
        case .missingValue(let name): "\(name) needs a value right after it"
        case .wrongValue(let name, let expected): "\(name) takes \(expected)"
        case .prefixTooShort(let limit): "* needs at least \(limit) letters before it"
        case .tooManyClips(let limit): "more than \(limit) clips match; give more of the name"
        }
    }
}
