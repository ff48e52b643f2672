internal import EvidenceModel
internal import TextAnalysis

/// The words of segments, cut as the index wants them.
enum SegmentTokens {
    /// Longer words are cut: nobody says or searches them.
    static let longestWord = 64

    /// The words of a segment in its own language, or in that of its transcript.
    static func tokens(of segment: Segment, in transcript: Transcript) -> [SearchToken] {
        tokens(of: segment.text, in: segment.language ?? transcript.language)
    }

    /// The words of a text.
    static func tokens(of text: String, in language: LanguageTag?) -> [SearchToken] {
        var tokens = Tokenizer(language: language).tokens(of: text)
        for index in tokens.indices where tokens[index].exact.utf8.count > longestWord {
            tokens[index].exact = shortened(tokens[index].exact)
            tokens[index].stem = shortened(tokens[index].stem)
        }
        return tokens
    }

    private static func shortened(_ word: String) -> String {
        String(String.UnicodeScalarView(word.unicodeScalars.prefix(longestWord)))
    }
}
