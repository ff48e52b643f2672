import EvidenceModel
import TextAnalysis

/// The words of a policy as a lexicon of their own.
struct PolicyLexicon {
    private(set) var lexicon = Lexicon(language: "policy")

    /// Nil when the policy has no words of its own.
    init?(_ policy: RedactionPolicy) {
        for paradigm in WordParadigm.allCases {
            lexicon.pieces[paradigm.rawValue] = WordPiece(
                name: paradigm.rawValue,
                items: paradigm.endings.map { .init(letters: $0, next: nil) })
        }
        for (index, word) in policy.addedWords.enumerated() {
            add("redact-\(index + 1)", .redact(word.category, word.severity), Self.forms(word.text))
        }
        for (index, word) in policy.allowedWords.enumerated() {
            add("allow-\(index + 1)", .innocent, [Self.form(word)])
        }
        for (index, name) in policy.names.enumerated() {
            add("name-\(index + 1)", .redact(.person, .high), Self.nameForms(name), name)
        }
        for (index, name) in policy.callSigns.enumerated() {
            add("call-sign-\(index + 1)", .redact(.callSign, .high), Self.nameForms(name), name)
        }
        guard !lexicon.entries.isEmpty else { return nil }
    }

    private mutating func add(
        _ name: String, _ kind: LexiconEntry.Kind, _ forms: [WordForm], _ written: String = ""
    ) {
        let isCapital = written.unicodeScalars.first?.properties.isUppercase ?? false
        lexicon.entries.append(
            LexiconEntry(
                name: name, language: "policy", kind: kind, flags: isCapital ? [.capitalised] : [],
                forms: forms))
    }

    /// A word as the policy has it: with its endings, or with any (`слово*`), or with none (`=слово`).
    /// A phrase is taken as it is.
    private static func forms(_ word: String) -> [WordForm] {
        if word.hasPrefix("=") { return [WordForm(stems: [String(word.dropFirst())])] }
        guard !word.hasSuffix("*"), !word.contains(where: \.isWhitespace) else {
            return [form(word)]
        }
        let verbs = WordParadigm.verbForms(of: word)
        return [WordForm(stems: [word] + verbs)] + inflected(word, after: [""])
    }

    private static func form(_ word: String) -> WordForm {
        let isOpen = word.hasSuffix("*")
        return WordForm(
            stems: [isOpen ? String(word.dropLast()) : word], tails: isOpen ? ["any"] : [])
    }

    /// A name of one or more words, each with its endings. Between Latin letters an apostrophe parts words
    /// (`O'Neil`), as it does where text is scanned; between Cyrillic ones it is nothing.
    private static func nameForms(_ name: String) -> [WordForm] {
        let isLatin = name.unicodeScalars.contains {
            LetterPlane(of: ScalarFolding.kind(of: $0.value)) == .latin
        }
        let words = name.split { sign in
            sign.isWhitespace
                || isLatin
                    && sign.unicodeScalars.allSatisfy {
                        ScalarFolding.kind(of: $0.value) == .apostrophe
                    }
        }.map(String.init)
        guard let last = words.last else { return [] }
        var beginnings = [""]
        for word in words.dropLast() {
            let forms = spelledOut(word)
            guard beginnings.count * forms.count <= mostBeginnings else {
                beginnings = beginnings.map { $0 + word + " " }
                continue
            }
            beginnings = beginnings.flatMap { beginning in forms.map { beginning + $0 + " " } }
        }
        return [WordForm(stems: beginnings.map { $0 + last })] + inflected(last, after: beginnings)
    }

    /// More combinations of the forms of a long name's first words are not tried.
    private static let mostBeginnings = 4_000

    private static func inflected(_ word: String, after beginnings: [String]) -> [WordForm] {
        WordParadigm.inflections(of: word).map { inflection in
            WordForm(
                stems: beginnings.map { $0 + inflection.stem },
                tails: [inflection.paradigm.rawValue])
        }
    }

    /// Every form of a word, itself first.
    private static func spelledOut(_ word: String) -> [String] {
        let forms = WordParadigm.inflections(of: word).flatMap { inflection in
            inflection.paradigm.endings.map { inflection.stem + $0 }
        }
        return [word] + Set(forms).subtracting([word]).sorted()
    }
}
