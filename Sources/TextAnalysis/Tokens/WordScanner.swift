internal import EvidenceModel

/// Finds words in a text, one code point at a time.
struct WordScanner {
    /// A folded word and where it stands.
    struct ScannedWord {
        var range: CodePointRange
        var folded: String
    }

    private var words: [ScannedWord] = []
    private var folding = WordFolding()
    private var start = 0
    /// One past the last code point that belongs to the current word.
    private var end = 0
    private var position = 0
    /// An apostrophe or hyphen that belongs to the word only if the next character says so.
    private var joiner: CharacterRole?
    private var last = CharacterRole.other
    private var isNumber = false

    /// Takes the next code point.
    mutating func consume(_ scalar: Unicode.Scalar) {
        let role = CharacterRole(scalar)
        switch role {
        case .letter: consumeLetter(scalar)
        case .digit: consumeDigit(scalar)
        case .mark: consumeMark(scalar)
        case .ideograph:
            endWord()
            append(scalar, role)
            endWord()
        case .ignorable: break
        case .apostrophe, .hyphen: consumeJoiner(role)
        case .other: endWord()
        }
        position += 1
    }

    /// The words found, after the last code point.
    mutating func finish() -> [ScannedWord] {
        endWord()
        return words
    }

    private mutating func consumeLetter(_ scalar: Unicode.Scalar) {
        if joiner == .hyphen || isNumber { endWord() }
        if joiner == .apostrophe { folding.append("'") }
        append(scalar, .letter)
    }

    private mutating func consumeDigit(_ scalar: Unicode.Scalar) {
        if joiner == .apostrophe { endWord() }
        if folding.isEmpty { isNumber = true }
        append(scalar, .digit)
    }

    private mutating func consumeMark(_ scalar: Unicode.Scalar) {
        guard !folding.isEmpty, joiner == nil else { return endWord() }
        append(scalar, last)
    }

    private mutating func consumeJoiner(_ role: CharacterRole) {
        if last == .letter, joiner == nil { joiner = role } else { endWord() }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ role: CharacterRole) {
        if folding.isEmpty { start = position }
        folding.append(scalar)
        end = position + 1
        joiner = nil
        last = role
    }

    private mutating func endWord() {
        if !folding.isEmpty {
            words.append(ScannedWord(range: start..<end, folded: folding.finish()))
        }
        joiner = nil
        last = .other
        isNumber = false
    }
}
