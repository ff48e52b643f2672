internal import TextAnalysis

/// What a rule looks for: one word, or words in order.
///
/// Written as in rule files: words parted by spaces, alternatives for one place by `|`, and a last
/// `~2` when up to two other words may stand between. A word matches every form with the same stem
/// as the index makes it; `=word` matches this form only and `word*` every word that begins so. A
/// place that begins with `^` takes only words written with a capital letter; `^` alone takes any of
/// those. What stands between slashes, `/\d{5}/`, is a regular expression instead.
public struct Term: Hashable, Sendable {
    /// One way a word of the text may fill a place of the term.
    public struct Form: Hashable, Sendable {
        /// How the word of the rule and the word of the text are compared.
        public enum Comparison: Hashable, Sendable { case stem, exact, prefix }
        /// The word as the rule file has it, without its sign.
        public var word: String
        /// How it is compared.
        public var comparison: Comparison
    }

    /// A place for one word of the text.
    public struct Place: Hashable, Sendable {
        /// The ways to fill it, at least one.
        public var forms: [Form]
        /// Whether the word of the text must begin with a capital letter.
        public var isCapitalized: Bool
    }

    /// The regular expression (PCRE2, case ignored) that is looked for; nil for words.
    public var expression: String?
    /// The places in order, at least one; none when there is an expression.
    public var places: [Place]
    /// How many other words may stand between the first place and the last, 0 to 20.
    public var slop: Int
}

extension Term {
    /// Why a text is no term.
    enum Fault: Error, Equatable {
        case empty, emptyAlternative, severalWords, badSlop
        case unknownSign(String)
        case expression(RegularExpression.Problem), runaway
    }

    static let slopLimit = 20

    /// Reads a term as rule files write it.
    init(_ text: String) throws(Fault) {
        if text.hasPrefix("/"), text.hasSuffix("/"), text.count > 2 {
            self = try Self(expression: String(text.dropFirst().dropLast()))
            return
        }
        var parts = text.split(whereSeparator: \.isWhitespace)
        slop = 0
        if let last = parts.last, last.hasPrefix("~") {
            guard let value = Int(last.dropFirst()), (0...Self.slopLimit).contains(value) else {
                throw .badSlop
            }
            slop = value
            parts.removeLast()
        }
        guard !parts.isEmpty else { throw .empty }
        places = []
        for part in parts { places.append(try Place(part)) }
    }

    /// Takes an expression that compiles and does not run away.
    private init(expression: String) throws(Fault) {
        let pattern: TextPattern
        do {
            pattern = try TextPattern(expression)
        } catch {
            throw .expression(error)
        }
        guard !pattern.runsAway else { throw .runaway }
        self.init(expression: expression, places: [], slop: 0)
    }
}

extension Term.Place {
    fileprivate init(_ text: Substring) throws(Term.Fault) {
        isCapitalized = text.hasPrefix("^")
        guard text != "^" else {
            forms = [Term.Form.anyWord]
            return
        }
        forms = []
        let alternatives = text.dropFirst(isCapitalized ? 1 : 0)
            .split(separator: "|", omittingEmptySubsequences: false)
        for alternative in alternatives {
            let form = try Term.Form(alternative)
            let isSingle = Tokenizer().tokens(of: form.word).count == 1
            guard isSingle || (alternatives.count == 1 && form.comparison == .stem) else {
                throw .severalWords
            }
            forms.append(form)
        }
    }
}

extension Term.Form {
    /// Every word: all begin with nothing.
    fileprivate static let anyWord = Self(word: "", comparison: .prefix)

    /// Whether every word fills it.
    var isAnyWord: Bool { word.isEmpty }

    fileprivate init(_ text: Substring) throws(Term.Fault) {
        var word = text
        comparison = .stem
        if word.first == "=" {
            comparison = .exact
            word.removeFirst()
        } else if word.last == "*" {
            comparison = .prefix
            word.removeLast()
        }
        if let sign = word.first(where: { "*=^~\"()[]".contains($0) }) {
            throw .unknownSign(String(sign))
        }
        guard !Tokenizer().tokens(of: String(word)).isEmpty else { throw .emptyAlternative }
        self.word = String(word)
    }
}
