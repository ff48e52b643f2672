internal import EvidenceModel
internal import TextAnalysis

/// A word of a text as phrases are made of it.
struct PhraseWord {
    /// The folded word without its ending.
    var stem: String
    /// The folded word.
    var folded: String
    /// As it is written; the first of a sentence in lower case.
    var shown: String
    var isCapital: Bool
    var beginsSentence: Bool
    var hasDigit: Bool

    /// The words of a text.
    static func words(of text: String, language: LanguageTag?) -> [PhraseWord] {
        let scalars = Array(text.unicodeScalars)
        let cutter = SentenceCutter(text)
        var end: Int?
        return Tokenizer(language: language).tokens(of: text).map { token in
            let begins = end.map { cutter.sentenceEnds(between: $0, and: token.range.lowerBound) }
            end = token.range.upperBound
            let written = String(String.UnicodeScalarView(scalars[token.range]))
            let isFirst = begins ?? true
            let isShort = written.unicodeScalars.count == 1
            return PhraseWord(
                stem: token.stem, folded: token.exact,
                shown: isFirst && !isShort ? written.lowercased() : written,
                isCapital: cutter.isCapital(at: token.range.lowerBound) && !isFirst,
                beginsSentence: isFirst,
                hasDigit: token.exact.contains(where: \.isNumber))
        }
    }
}
