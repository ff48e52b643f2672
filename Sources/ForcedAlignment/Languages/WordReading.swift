import EvidenceModel

/// How a written word is read aloud, where that is not as it stands: abbreviations, units, words in
/// another script than the text's.
struct WordReading: Hashable {
    /// What is read.
    let text: String
    /// In which language.
    let language: LanguageTag

    /// Reads `word` of a segment in `language`, after the word `previous`. In a segment without a
    /// lower-case letter (`isShouted`) capitals make no abbreviation.
    init(_ word: String, after previous: String?, in language: LanguageTag, isShouted: Bool) {
        let own = Script(of: language)
        let written = Script(ofMost: word) ?? own
        if own == .cyrillic, written == .latin, let letters = Self.cyrillicLookAlikes(word) {
            text = letters
            self.language = language
        } else if written != own, let other = Self.language(of: word, in: written, of: language) {
            text = word
            self.language = other
        } else {
            self.language = language
            text =
                (isShouted ? nil : LetterNames.reading(of: word, in: language))
                ?? Self.unit(word, after: previous, in: language) ?? word
        }
    }

    /// `K` or `CB` in a Cyrillic text are К and СВ typed on the wrong keyboard; longer words are Latin.
    private static func cyrillicLookAlikes(_ word: String) -> String? {
        let letters = word.unicodeScalars.filter { Script($0) == .latin }
        guard letters.count <= 2 else { return nil }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            guard Script(scalar) == .latin else {
                result.append(scalar)
                continue
            }
            guard let alike = lookAlikes[scalar] else { return nil }
            result.append(alike)
        }
        return String(result)
    }

    private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "K": "К", "M": "М", "O": "О", "P": "Р",
        "T": "Т", "X": "Х", "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х",
    ]

    /// The language of a word in another script; nil where its own voice reads it: ideographs in a
    /// Japanese or Korean text.
    private static func language(
        of word: String, in script: Script, of language: LanguageTag
    ) -> LanguageTag? {
        if script == .han, ["ja", "ko"].contains(language.language) { return nil }
        if script == .cyrillic { return ScriptLanguage.language(ofText: [word]) }
        return script.language
    }

    /// `км` after a number.
    private static func unit(
        _ word: String, after previous: String?, in language: LanguageTag
    ) -> String? {
        guard let previous, previous.unicodeScalars.last.map(isDigit) ?? false else { return nil }
        let bare = word.filter(\.isLetter)
        return units[language.language]?[bare]
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.numericType == .decimal
    }

    private static let units: [String: [String: String]] = [
        "ru": [
            "км": "километров", "м": "метров", "см": "сантиметров", "мм": "миллиметров",
            "кг": "килограммов", "г": "грамм", "т": "тонн", "л": "литров", "ч": "часов",
            "мин": "минут", "сек": "секунд", "с": "секунд", "тыс": "тысяч", "млн": "миллионов",
            "руб": "рублей", "чел": "человек", "шт": "штук",
        ],
        "uk": [
            "км": "кілометрів", "м": "метрів", "см": "сантиметрів", "мм": "міліметрів",
            "кг": "кілограмів", "г": "грам", "т": "тонн", "л": "літрів", "год": "годин",
            "хв": "хвилин", "с": "секунд", "тис": "тисяч", "млн": "мільйонів", "грн": "гривень",
            "шт": "штук",
        ],
        "en": [
            "km": "kilometers", "m": "meters", "cm": "centimeters", "mm": "millimeters",
            "kg": "kilograms", "h": "hours", "min": "minutes",
        ],
    ]
}
