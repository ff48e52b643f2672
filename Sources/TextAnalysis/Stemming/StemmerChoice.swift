internal import EvidenceModel

/// Decides, word by word, whose endings are to be dropped.
///
/// The text's language counts for words in its own script. A word in another script, or one with
/// letters the language does not have (surzhyk, quotations), is stemmed as what it looks like.
struct StemmerChoice {
    private let latin: SharedStemmer?
    private let other: SharedStemmer?
    private let cyrillic: CyrillicLanguage

    /// How Cyrillic words are stemmed.
    private enum CyrillicLanguage {
        case russian, ukrainian
        case snowball(SharedStemmer)
        /// No stemmer for this language: words stay whole.
        case whole
    }

    /// Creates the choice for a text of `words` in `language`.
    init(language: LanguageTag?, words: [WordScanner.ScannedWord]) {
        let code = language?.language
        latin = Self.latinStemmer(for: code)
        other = code.flatMap { Self.scriptsOfTheirOwn.contains($0) ? SharedStemmer.of($0) : nil }
        cyrillic = Self.cyrillicLanguage(for: code, words: words)
    }

    /// The stem of a folded word.
    func stem(of word: String) -> String {
        if let designation = Designation.canonical(word) { return designation }
        switch WordScript(of: word) {
        case .latin: return latin?.stem(of: word) ?? LatinFolding.folded(word)
        case .cyrillic: return cyrillicStem(of: word)
        case .hangul: return KoreanStemmer.stem(of: word)
        case .other: return other?.stem(of: word) ?? word
        }
    }

    private func cyrillicStem(of word: String) -> String {
        switch cyrillic {
        case .whole: return word
        case .snowball(let stemmer): return stemmer.stem(of: word)
        case .russian:
            return CyrillicLetters.areUkrainian(word)
                ? UkrainianStemmer.stem(of: word) : Self.russianStem(of: word)
        case .ukrainian:
            return CyrillicLetters.areRussian(word)
                ? Self.russianStem(of: word) : UkrainianStemmer.stem(of: word)
        }
    }

    private static func russianStem(of word: String) -> String {
        russian?.stem(of: word) ?? word
    }

    private static let russian = SharedStemmer.of("ru")

    private static func latinStemmer(for code: String?) -> SharedStemmer? {
        guard let code, !writtenOtherwise.contains(code) else { return .of("en") }
        return .of(code)
    }

    private static func cyrillicLanguage(
        for code: String?, words: [WordScanner.ScannedWord]
    ) -> CyrillicLanguage {
        switch code {
        case "ru": return .russian
        case "uk": return .ukrainian
        case "sr": return SharedStemmer.of("sr").map { .snowball($0) } ?? .whole
        case let code? where otherCyrillic.contains(code): return .whole
        default:
            let isUkrainian =
                words.contains { CyrillicLetters.areUkrainian($0.folded) }
                && !words.contains { CyrillicLetters.areRussian($0.folded) }
            return isUkrainian ? .ukrainian : .russian
        }
    }

    /// Languages libstemmer knows whose script is neither Latin nor Cyrillic.
    private static let scriptsOfTheirOwn: Set = ["ar", "hy", "el", "hi", "ne", "ta", "yi"]
    private static let otherCyrillic: Set = ["be", "bg", "kk", "ky", "mk", "mn", "tg", "tt"]
    /// Latin words in texts of these languages are taken for English.
    private static let writtenOtherwise = scriptsOfTheirOwn.union(otherCyrillic).union([
        "en", "ru", "uk", "ko", "ja", "zh", "he", "fa", "ka", "th", "ur",
    ])
}
