extension WordParadigm {
    /// The forms of a Russian or Ukrainian verb given by its infinitive, itself left out; none for
    /// other words.
    ///
    /// As with nouns there are more forms than one verb has. A word of four letters (мать) is no verb
    /// here, nor is one that ends in a consonant and ть (область).
    static func verbForms(of word: String) -> [String] {
        guard let infinitive = Infinitive(word) else { return [] }
        let forms = infinitive.stems.flatMap { stem in
            stem.endings.split(whereSeparator: \.isWhitespace).map {
                $0 == "-" ? stem.text : stem.text + $0
            }
        }
        guard infinitive.isReflexive else { return Set(forms).subtracting([word]).sorted() }
        return Set(forms.flatMap { [$0 + "ся", $0 + "сь"] }).subtracting([word]).sorted()
    }
}

/// An infinitive taken apart.
private struct Infinitive {
    struct Stem {
        var text: String
        var endings: String
    }

    let isReflexive: Bool
    private let body: Substring
    private let vowel: Character

    init?(_ word: String) {
        let lowered = word.lowercased()
        guard lowered.count > 4 else { return nil }
        isReflexive = ["ться", "тись", "тися"].contains(String(lowered.suffix(4)))
        let bare = isReflexive ? lowered.dropLast(2) : lowered[...]
        guard bare.hasSuffix("ть") || bare.hasSuffix("ти"), bare.count > 4,
            let vowel = bare.dropLast(2).last, "аеёиоуыяіїє".contains(vowel)
        else { return nil }
        body = bare.dropLast(2)
        self.vowel = vowel
    }

    /// The past and its participles, then the present of each conjugation the vowel allows.
    var stems: [Stem] {
        let stem = String(body)
        let root = String(body.dropLast())
        return [Stem(text: stem, endings: Self.past)] + present(stem: stem, root: root)
    }

    private func present(stem: String, root: String) -> [Stem] {
        if root.hasSuffix("ов") || root.hasSuffix("ев"), vowel == "а" {
            let softened = root.hasSuffix("ев") ? "ю" : "у"
            return [Stem(text: root.dropLast(2) + softened, endings: Self.vowelPresent)]
                + [Stem(text: stem, endings: Self.vowelPresent)]
        }
        switch vowel {
        case "у": return [Stem(text: root, endings: Self.firstPresent)]
        case "и", "і", "е", "ї":
            return [Stem(text: stem, endings: Self.vowelPresent)]
                + mutated(root).map { Stem(text: $0, endings: Self.secondPresent) }
        default:
            return [Stem(text: stem, endings: Self.vowelPresent)]
                + mutated(root).map { Stem(text: $0, endings: Self.firstPresent) }
                + [Stem(text: root, endings: Self.secondPresent)]
        }
    }

    /// Ходить, хожу; любить, люблю; писать, пишу.
    private func mutated(_ root: String) -> [String] {
        guard let last = root.last else { return [root] }
        let before = root.dropLast()
        switch last {
        case "б", "п", "в", "м", "ф": return [root, root + "л"]
        case "д": return [root, before + "ж", before + "дж"]
        case "з", "г": return [root, before + "ж"]
        case "с", "х": return [root, before + "ш"]
        case "т" where before.last == "с": return [root, before.dropLast() + "щ"]
        case "т", "к": return [root, before + "ч", before + "щ"]
        default: return [root]
        }
    }

    private static let past = """
        л ла ло ли в вши вший вшая вшее вшие вшего вшим вших ть ти нный нная нное нные нного нной нных \
        ний на не ні
        """
    private static let vowelPresent = """
        ю ешь ет ем ете ют й йте є єш ємо єте ють я ючи ющий ющая ющие ющих ющего
        """
    private static let firstPresent = """
        у ю ешь ёшь ет ёт ем ём ете ёте ут ют и й ите іть йте еш е емо уть ють
        """
    private static let secondPresent = """
        у ю ишь ит им ите ят ат и й ь ьте іть иш ить имо ять ать їш їть їмо ящий ящие ящих ащий ащие \
        ен ена ено ены енный енная енное енные енных ений ені
        """
}
