import EvidenceModel

/// Abbreviations that are read letter by letter though they could be read as words: ВСУ, США, ЗСУ.
///
/// Those without a vowel (БТР) espeak-ng spells by itself, those that sound like a word (ДОТ, НАТО)
/// are read as one.
enum LetterNames {
    /// The names of a word's letters run together; nil for a word that is read as it stands.
    static func reading(of word: String, in language: LanguageTag) -> String? {
        guard let names = names[language.language] else { return nil }
        var end = word.endIndex
        while end > word.startIndex, !word[word.index(before: end)].isLetter {
            end = word.index(before: end)
        }
        let letters = word[..<end].drop { !$0.isLetter }
        guard (2...3).contains(letters.count), letters.allSatisfy({ names[$0] != nil }),
            letters.contains(where: vowels.contains), !soundsLikeAWord(letters)
        else { return nil }
        return letters.compactMap { names[$0] }.joined()
    }

    /// Consonant, vowel, consonant.
    private static func soundsLikeAWord(_ letters: Substring) -> Bool {
        letters.map { vowels.contains($0) } == [false, true, false]
    }

    private static let vowels: Set<Character> = [
        "А", "Е", "Ё", "И", "О", "У", "Ы", "Э", "Ю", "Я", "І", "Ї", "Є",
    ]

    private static let names: [String: [Character: String]] = ["ru": russian, "uk": ukrainian]

    private static let russian: [Character: String] = [
        "А": "а", "Б": "бэ", "В": "вэ", "Г": "гэ", "Д": "дэ", "Е": "е", "Ж": "жэ", "З": "зэ",
        "И": "и", "К": "ка", "Л": "эл", "М": "эм", "Н": "эн", "О": "о", "П": "пэ", "Р": "эр",
        "С": "эс", "Т": "тэ", "У": "у", "Ф": "эф", "Х": "ха", "Ц": "цэ", "Ч": "че", "Ш": "ша",
        "Щ": "ща", "Э": "э", "Ю": "ю", "Я": "я",
    ]

    private static let ukrainian: [Character: String] = [
        "А": "а", "Б": "бе", "В": "ве", "Г": "ге", "Ґ": "ґе", "Д": "де", "Е": "е", "Є": "є",
        "Ж": "же", "З": "зе", "И": "и", "І": "і", "Ї": "ї", "К": "ка", "Л": "ел", "М": "ем",
        "Н": "ен", "О": "о", "П": "пе", "Р": "ер", "С": "ес", "Т": "те", "У": "у", "Ф": "еф",
        "Х": "ха", "Ц": "це", "Ч": "че", "Ш": "ша", "Щ": "ща", "Ю": "ю", "Я": "я",
    ]
}
