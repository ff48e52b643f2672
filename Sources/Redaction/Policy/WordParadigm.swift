import TextAnalysis

/// The endings of a class of words, as far as its last letters tell it: Russian and Ukrainian nouns and
/// adjectives together, English nouns and verbs, Korean particles.
///
/// A paradigm gives more endings than one word has. That is what a redaction wants: a form that does
/// not exist is in no text.
enum WordParadigm: String, CaseIterable {
    case adjective, consonant, surname, softSign, shortI, feminine, neuter, plural
    /// What follows the ь or apostrophe of Соловья, Солов'я; and a form of no endings.
    case softEnding, none
    case english, korean

    /// What may follow the stem.
    var endings: [String] {
        switch self {
        case .adjective:
            Self.words(
                """
                ый ий ой ій їй ая яя а я ое ее е є ого его ього ому ему ьому ым им ім їм ом ем ой ей ій ою ею ьою \
                ої ьої ую юю у ю ые ие і ї ых их іх їх ыми ими іми їми ых
                """)
        case .consonant: Self.words("- а у ом ем ём е ы и і ов ев ів ам ами ах ові еві ою ю я")
        case .surname:
            Self.words("- а у ом ем е ы и і ю ью ым им ой ою ую ых их ыми ими ові еві ій ої ів")
        case .softSign:
            Self.words("ь я ю ем ём єм ом е и і ей ям ями ях ью єві еві ові ів")
        case .shortI: Self.words("й я ю ем ём єм е є и і ї ев ів їв єві ям ями ях")
        case .feminine:
            Self.words(
                "а я - ь й ы и і ї е є у ю ой ей ою ею єю о ам ям ами ями ах ях ої ій ек ок ів")
        case .neuter:
            Self.words("о е є - а я у ю ом ем ём єм і и й ь ам ям ами ями ах ях ові еві ів")
        case .plural: Self.words("ы и і ї - а у ом ов ев ів їв ей ам ям ами ями ах ях")
        case .softEnding: Self.words("я ю ем ём єм е и і ї ев ёв їв ям ями ях єві")
        case .none: [""]
        case .english: Self.words("- s es ed d ing er ers")
        case .korean: Self.particles
        }
    }

    private static func words(_ list: String) -> [String] {
        list.split(whereSeparator: \.isWhitespace).map { $0 == "-" ? "" : String($0) }
    }

    private static let particles: [String] = {
        let cases = words(
            """
            - 이 가 은 는 을 를 의 에 에게 에게서 한테 한테서 께 께서 도 만 와 과 랑 이랑 하고 아 야 이야 씨 님 군 양 형 로 \
            으로 에서 부터 까지 처럼 보다 마저 조차 밖에 이나 나 이라 라 이라고 라고 이라는 라는 이다 다 입니다 이에요 예요 \
            이고 고 인데 이지 지 네 네는 네가 네서 네에 였다 였어 였지 이었다 이었어 라면 이라면 라니 이라니 라며 이라며 란 이란 요 이요 \
            보고 더러 하고는 하고도 만은 만이 만도 까지도 부터는 한테로 로부터 야말로 이야말로 마다 뿐 같은 같이 들 들이 들은 들을 들의 들한테 들도 이가 이는 이를 이도 이한테 이네 이의
            """)
        return cases
            + ["한테", "에게", "에서", "까지", "부터", "이", "씨", "님"].flatMap { first in
                [
                    "는", "은", "도", "만", "가", "이", "를", "을", "의", "한테", "에게", "랑", "하고", "보다", "처럼",
                    "과", "와", "께서",
                ].map { first + $0 }
            }
    }()
}

extension WordParadigm {
    /// A stem and the class of its endings.
    struct Inflection: Hashable {
        var stem: String
        var paradigm: WordParadigm
    }

    /// How a word inflects; only itself for one of two letters or of no known alphabet.
    static func inflections(of word: String) -> [Inflection] {
        let letters = ScalarFolding.letters(of: word)
        guard let first = letters.first, let plane = LetterPlane(of: first) else { return [] }
        switch plane {
        case .hangul: return [Inflection(stem: word, paradigm: .korean)]
        case .latin: return word.count > 2 ? english(word) : []
        case .cyrillic: return word.count > 2 ? cyrillic(word) : []
        }
    }

    private static func english(_ word: String) -> [Inflection] {
        let whole = Inflection(stem: word, paradigm: .english)
        switch word.lowercased().last {
        case "e": return [whole, Inflection(stem: String(word.dropLast()), paradigm: .english)]
        case "y": return [whole, Inflection(stem: word.dropLast() + "i", paradigm: .english)]
        default: return [whole]
        }
    }

    private static func cyrillic(_ word: String) -> [Inflection] {
        let shorter = String(word.dropLast())
        let stem = String(word.dropLast(2))
        let adjective = Inflection(stem: stem, paradigm: .adjective)
        switch word.lowercased().suffix(2) {
        case "ый", "ая", "яя", "ое", "ее", "ые": return [adjective]
        case "ий", "ой", "ій", "їй", "ие":
            return [adjective, Inflection(stem: shorter, paradigm: .shortI)]
        case "ов", "ев", "ёв", "ин", "ын", "ів", "їв", "ін":
            let least = word.lowercased().hasSuffix("ев") ? 3 : 4
            return [Inflection(stem: word, paradigm: .surname)]
                + withoutVowel(word, least: least).flatMap {
                    [$0, Inflection(stem: $0.stem, paradigm: .surname)]
                }
        default: break
        }
        switch word.lowercased().last {
        case "ь": return [Inflection(stem: shorter, paradigm: .softSign)] + softened(shorter)
        case "й": return [Inflection(stem: shorter, paradigm: .shortI)] + nightingale(word)
        case "а", "я":
            return [Inflection(stem: shorter, paradigm: .feminine)] + alternated(shorter)
        case "о", "е", "є": return [Inflection(stem: shorter, paradigm: .neuter)]
        case "ы", "и", "і", "ї": return [Inflection(stem: shorter, paradigm: .plural)]
        case "у", "ю", "э": return []
        default:
            return [Inflection(stem: word, paradigm: .consonant)] + withoutVowel(word)
                + addressed(word)
        }
    }

    /// Орёл, орла; боец, бойца; палец, пальца; сокіл, сокола.
    private static func withoutVowel(_ word: String, least: Int = 4) -> [Inflection] {
        guard let vowel = word.dropLast().last, let last = word.last,
            word.count >= (vowel == "і" ? 3 : least)
        else { return [] }
        let before = String(word.dropLast(2))
        var stems: [String] = []
        switch vowel {
        case "о", "е", "ё":
            let follows = before.last.map { "аеёиоуыэюяіїє".contains($0) } ?? false
            stems = follows ? ["\(before)й\(last)"] : ["\(before)\(last)", "\(before)ь\(last)"]
        case "я", "є": stems = last == "ц" ? ["\(before)й\(last)"] : []
        case "і": stems = ["\(before)о\(last)", "\(before)е\(last)", "\(before)ьо\(last)"]
        default: break
        }
        return stems.map { Inflection(stem: $0, paradigm: .consonant) }
    }

    /// Соловей, соловья; Соловей, солов'я.
    private static func nightingale(_ word: String) -> [Inflection] {
        guard word.lowercased().hasSuffix("ей") else { return [] }
        let stem = String(word.dropLast(2))
        return [stem + "ь", stem].map { Inflection(stem: $0, paradigm: .softEnding) }
    }

    /// Олег, Олеже; козак, козаче; пастух, пастуше.
    private static func addressed(_ word: String) -> [Inflection] {
        let changes: [Character: Character] = ["г": "ж", "к": "ч", "х": "ш"]
        guard let changed = word.last.flatMap({ changes[$0] }), word.count > 3 else { return [] }
        return [Inflection(stem: word.dropLast() + "\(changed)е", paradigm: .none)]
    }

    /// Кінь, коня; день, дня.
    private static func softened(_ stem: String) -> [Inflection] {
        withoutVowel(stem, least: 3).map { Inflection(stem: $0.stem, paradigm: .softSign) }
    }

    /// Ольга, Ользі; Лука, Луці; муха, мусі.
    private static func alternated(_ stem: String) -> [Inflection] {
        let changes: [Character: Character] = ["г": "з", "к": "ц", "х": "с"]
        guard let changed = stem.last.flatMap({ changes[$0] }) else { return [] }
        return [Inflection(stem: stem.dropLast() + String(changed), paradigm: .feminine)]
    }
}
