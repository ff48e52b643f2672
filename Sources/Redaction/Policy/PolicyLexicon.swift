import EvidenceModel
import TextAnalysis

/// The words of a policy as a lexicon of their own.
struct PolicyLexicon {
    let lexicon: Lexicon

    /// Nil when the policy has no words of its own.
    init?(_ policy: RedactionPolicy) {
        var lexicon = Lexicon(language: "policy")
        lexicon.pieces["case"] = WordPiece(
            name: "case", items: Self.caseEndings.map { .init(letters: $0, next: nil) })
        for (index, word) in policy.addedWords.enumerated() {
            lexicon.entries.append(
                Self.entry(
                    "redact-\(index + 1)", .redact(word.category, word.severity),
                    Self.form(word.text)))
        }
        for (index, word) in policy.allowedWords.enumerated() {
            lexicon.entries.append(Self.entry("allow-\(index + 1)", .innocent, Self.form(word)))
        }
        for (index, name) in policy.names.enumerated() {
            lexicon.entries.append(
                Self.entry(
                    "name-\(index + 1)", .redact(.person, .high), Self.inflectedForms(name),
                    name))
        }
        for (index, name) in policy.callSigns.enumerated() {
            lexicon.entries.append(
                Self.entry(
                    "call-sign-\(index + 1)", .redact(.callSign, .high),
                    Self.inflectedForms(name), name))
        }
        guard !lexicon.entries.isEmpty else { return nil }
        self.lexicon = lexicon
    }

    private static func entry(
        _ name: String, _ kind: LexiconEntry.Kind, _ forms: [WordForm], _ written: String = ""
    ) -> LexiconEntry {
        let isCapital = written.unicodeScalars.first?.properties.isUppercase ?? false
        return LexiconEntry(
            name: name, language: "policy", kind: kind, flags: isCapital ? [.capitalised] : [],
            forms: forms)
    }

    private static func form(_ word: String) -> [WordForm] {
        let isOpen = word.hasSuffix("*")
        return [
            WordForm(stems: [isOpen ? String(word.dropLast()) : word], tails: isOpen ? ["any"] : [])
        ]
    }

    /// The name as it is, and with other endings in place of its last vowel or soft sign.
    private static func inflectedForms(_ name: String) -> [WordForm] {
        var stem = name
        if let last = name.lowercased().last, "аеёийоуыьэюяіїє".contains(last), name.count > 2 {
            stem.removeLast()
        }
        return [WordForm(stems: [name]), WordForm(stems: [stem], tails: ["case"])]
    }

    /// Case endings of Russian and Ukrainian names, the English genitive, Korean particles.
    private static let caseEndings = [
        "а", "я", "у", "ю", "ом", "ем", "ём", "ой", "ей", "ою", "ею", "е", "и", "ы", "і", "ї", "ь",
        "й", "ого",
        "его", "ому", "ему", "ым", "им", "ых", "их", "ую", "юю", "ая", "яя", "ові", "еві", "єві",
        "ам", "ям", "ами", "ями",
        "ах", "ях", "ов", "ев", "ів", "їв", "є", "єю", "ко", "о", "s", "이", "가", "은", "는", "을", "를",
        "의", "에게",
        "한테", "도", "와", "과", "아", "야", "씨", "님",
    ]
}
