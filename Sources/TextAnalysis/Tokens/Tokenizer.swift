public import EvidenceModel

/// Cuts text into words for search and for topic rules: one truth for both.
///
/// A word is a run of letters and digits of any script, with these customs:
/// - an apostrophe inside a word belongs to it, however it is typed: `м’ята`, `don't`;
/// - a hyphen joins letters to the number after them (`Т-72`, `Ми-8` → `т72`, `ми8`) and parts
///   everything else (`какой-то` → `какой`, `то`);
/// - a number is a word of its own: `152мм` and `152 мм` are the same two words;
/// - ideographs and kana are a word each;
/// - soft hyphens, zero-width characters and Russian stress marks are passed over.
///
/// No word is too common to be kept: `не было` must be found.
public struct Tokenizer: Sendable {
    private let language: LanguageTag?

    /// Creates a tokenizer for text in `language`; nil lets the script of each word decide, and
    /// tells Ukrainian from Russian by the letters that only one of them has.
    public init(language: LanguageTag? = nil) { self.language = language }

    /// The words of `text`, in order. Linear in the text's length.
    public func tokens(of text: String) -> [SearchToken] {
        var scanner = WordScanner()
        for scalar in text.unicodeScalars { scanner.consume(scalar) }
        let words = scanner.finish()
        let choice = StemmerChoice(language: language, words: words)
        return words.map { word in
            SearchToken(
                range: word.range, exact: word.folded, stem: choice.stem(of: word.folded))
        }
    }
}
