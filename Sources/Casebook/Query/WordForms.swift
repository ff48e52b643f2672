internal import EvidenceModel
internal import TextAnalysis

/// A word or phrase of the query in every language of the casebook: the query does not say which
/// it is in.
struct WordForms {
    /// The words as they stand in the exact column.
    let exact: [String]
    /// The words as they stand in the stem column, once for each language that has its own.
    let stems: [[String]]

    init(of text: String, languages: [LanguageTag?]) {
        let tokens = languages.map { SegmentTokens.tokens(of: text, in: $0) }
        exact = tokens.first?.map(\.exact) ?? []
        stems = tokens.map { $0.map(\.stem) }.uniqued()
    }

    /// Whether nothing of the text can be searched for.
    var isEmpty: Bool { exact.isEmpty }

    /// Highlights the words whatever their endings are.
    var stemPattern: PhrasePattern {
        PhrasePattern(
            words: exact.indices.map { index in
                WordPattern(stems: Set(stems.map { $0[index] }))
            })
    }

    /// Highlights the words as they stand.
    var exactPattern: PhrasePattern {
        PhrasePattern(words: exact.map { WordPattern(exact: [$0]) })
    }

    /// A Korean word is looked for at the beginning of longer ones too: nouns are written together.
    /// One syllable would find too much.
    var koreanBeginning: String? {
        guard let stem = stems.first?.first, stem.unicodeScalars.count >= 2,
            stem.unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
        else { return nil }
        return stem
    }

    /// `т72` may be written in two words, `Т 72`; nil for words that are not letters and a number.
    var designationParts: [String]? {
        guard let word = exact.first else { return nil }
        let letters = word.unicodeScalars.prefix { !("0"..."9").contains($0) }
        let digits = word.unicodeScalars.dropFirst(letters.count)
        guard !letters.isEmpty, !digits.isEmpty,
            digits.allSatisfy({ ("0"..."9").contains($0) })
        else { return nil }
        let parts = SegmentTokens.tokens(of: "\(Substring(letters)) \(Substring(digits))", in: nil)
        return parts.count == 2 ? parts.map(\.stem) : nil
    }
}
