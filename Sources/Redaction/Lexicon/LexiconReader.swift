import EvidenceModel
import TextAnalysis

/// Reads a lexicon file; the format is described in `docs/redaction.md`.
struct LexiconReader {
    private var lexicon = Lexicon(language: "")
    private var line = 0

    /// Reads a whole file.
    static func read(_ text: String) throws(LexiconSyntaxError) -> Lexicon {
        var reader = LexiconReader()
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            reader.line += 1
            try reader.read(line: line)
        }
        try reader.checkReferences()
        return reader.lexicon
    }

    private mutating func read(line: Substring) throws(LexiconSyntaxError) {
        let content = line.prefix { $0 != "#" }
        var words = content.split(whereSeparator: \.isWhitespace).map(String.init)
        guard !words.isEmpty else { return }
        let keyword = words.removeFirst()
        switch keyword {
        case "language": lexicon.language = words.first ?? ""
        case "piece": try addPiece(words)
        case "entry": try addEntry(words)
        case "marker": lexicon.markers.append(words.joined(separator: " "))
        case "form": try addForm(content)
        case "flags": try addFlags(words)
        case "yes": try withEntry { $0.matching += Self.examples(words) }
        case "no": try withEntry { $0.notMatching += Self.examples(words) }
        default: throw error(.unknownKeyword(keyword))
        }
    }

    private mutating func addPiece(_ words: [String]) throws(LexiconSyntaxError) {
        guard let name = words.first else { throw error(.missingName) }
        var items: [WordPiece.Item] = []
        for word in words.dropFirst() { items.append(try item(word)) }
        lexicon.pieces[name, default: WordPiece(name: name, items: [])].items += items
    }

    private func item(_ word: String) throws(LexiconSyntaxError) -> WordPiece.Item {
        let letters = word.prefix { $0 != "<" }
        try checkAlphabet(String(letters))
        let next = word.dropFirst(letters.count)
        guard next.isEmpty || (next.hasSuffix(">") && next.count > 2) else {
            throw error(.malformedItem(word))
        }
        return WordPiece.Item(
            letters: letters == "-" ? "" : String(letters),
            next: next.isEmpty ? nil : String(next.dropFirst().dropLast()))
    }

    private mutating func addEntry(_ words: [String]) throws(LexiconSyntaxError) {
        guard words.count >= 2 else { throw error(.missingName) }
        lexicon.entries.append(
            LexiconEntry(name: words[0], language: lexicon.language, kind: try kind(words)))
    }

    private func kind(_ words: [String]) throws(LexiconSyntaxError) -> LexiconEntry.Kind {
        if words[1] == "innocent" { return .innocent }
        guard let category = RedactionCategory(rawValue: words[1]) else {
            throw error(.unknownCategory(words[1]))
        }
        guard words.count == 3, let severity = Self.severities[words[2]] else {
            throw error(.unknownSeverity(words.last ?? ""))
        }
        return .redact(category, severity)
    }

    private static let severities: [String: Severity] = [
        "low": .low, "medium": .medium, "high": .high,
    ]

    private mutating func addForm(_ content: Substring) throws(LexiconSyntaxError) {
        let parts = content.split(separator: "|", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
        guard parts.count == 3, parts[0].count == 2, !parts[1].isEmpty else {
            throw error(.malformedForm)
        }
        for stem in parts[1] { try checkAlphabet(stem) }
        var form = WordForm(
            stems: parts[1].map { $0.replacing("_", with: " ") }, tails: parts[2])
        Self.setPrefix(parts[0][1], of: &form)
        try withEntry { $0.forms.append(form) }
    }

    /// A look-alike letter of another alphabet would never match: refuse it.
    private func checkAlphabet(_ text: String) throws(LexiconSyntaxError) {
        let planes = Set(ScalarFolding.letters(of: text).map(LetterPlane.init(of:)))
        if planes.count > 1 { throw error(.mixedAlphabets(text)) }
    }

    private static func setPrefix(_ written: String, of form: inout WordForm) {
        guard written != "-" else { return }
        let marks: [Character: WordForm.Prefixing] = ["?": .optional, "*": .repeated]
        let mark = written.last.flatMap { marks[$0] }
        form.prefix = mark == nil ? written : String(written.dropLast())
        form.prefixing = mark ?? .required
    }

    private mutating func addFlags(_ words: [String]) throws(LexiconSyntaxError) {
        for word in words {
            guard let flag = LexiconEntry.Flag(rawValue: word) else {
                throw error(.unknownFlag(word))
            }
            try withEntry { $0.flags.insert(flag) }
        }
    }

    /// Examples are separated by white space; `_` stands for a space inside one.
    private static func examples(_ words: [String]) -> [String] {
        words.map { $0.replacing("_", with: " ") }
    }

    private mutating func withEntry(_ change: (inout LexiconEntry) -> Void)
        throws(LexiconSyntaxError)
    {
        guard !lexicon.entries.isEmpty else { throw error(.outsideEntry) }
        change(&lexicon.entries[lexicon.entries.count - 1])
    }

    private func checkReferences() throws(LexiconSyntaxError) {
        let inPieces = lexicon.pieces.values.flatMap { $0.items.compactMap(\.next) }
        let inForms = lexicon.entries.flatMap { entry in
            entry.forms.flatMap { $0.tails + [$0.prefix].compactMap(\.self) }
        }
        let missing = Set(inPieces + inForms).subtracting(lexicon.pieces.keys).subtracting([
            "any", "-",
        ])
        if let name = missing.min() { throw error(.unknownPiece(name)) }
    }

    private func error(_ problem: LexiconSyntaxError.Problem) -> LexiconSyntaxError {
        LexiconSyntaxError(line: line, problem: problem)
    }
}

/// What is wrong with a lexicon file. The files are ours: a test keeps them free of it.
struct LexiconSyntaxError: Error, Hashable {
    enum Problem: Hashable {
        case unknownKeyword(String), missingName, malformedItem(String), malformedForm, outsideEntry
        case unknownCategory(String), unknownSeverity(String), unknownFlag(String)
        case unknownPiece(String), mixedAlphabets(String)
    }

    var line: Int
    var problem: Problem
}
