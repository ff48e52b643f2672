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
}
