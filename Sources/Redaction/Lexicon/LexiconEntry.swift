import EvidenceModel

/// One root of a lexicon: what it means, how it inflects, what it must and must not match.
struct LexiconEntry: Hashable, Sendable {
    /// What an entry says about the words it matches.
    enum Kind: Hashable, Sendable {
        case redact(RedactionCategory, Severity)
        /// The word is what it seems: no other entry applies to it.
        case innocent
    }

    enum Flag: String, CaseIterable {
        /// Also typed in Latin letters.
        case transliterated
        /// Written with stars by those who do not want to write it.
        case maskable
        /// A person's name when it begins with a capital, even at the start of a sentence.
        case name
        /// A person's name when it begins with a capital inside a sentence.
        case surname
        /// Matches only where it begins with a capital.
        case capitalised
    }

    var name: String
    var language: String
    var kind: Kind
    var flags: Set<Flag> = []
    var forms: [WordForm] = []
    var matching: [String] = []
    var notMatching: [String] = []

    /// The rule that findings name, for example `ru.fig`.
    var rule: String { "\(language).\(name)" }
}

/// A way words of an entry are made: optional prefixes, a stem, an optional tail.
struct WordForm: Hashable, Sendable {
    enum Prefixing: Hashable, Sendable { case none, optional, required, repeated }

    var prefix: String?
    var prefixing = Prefixing.none
    var stems: [String]
    /// Names of pieces that may follow the stem; empty when the stem is the whole word.
    var tails: [String] = []
}

/// A named list of beginnings or endings; each item is letters and, after them, perhaps another piece.
struct WordPiece: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        var letters: String
        var next: String?
    }

    var name: String
    var items: [Item]
}

/// The entries and pieces of one language.
struct Lexicon: Hashable, Sendable {
    var language: String
    var pieces: [String: WordPiece] = [:]
    var entries: [LexiconEntry] = []
    /// Notes that stand in place of a word, without their brackets.
    var markers: [String] = []
}
