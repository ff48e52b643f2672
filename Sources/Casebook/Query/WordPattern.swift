internal import TextAnalysis

/// What a word of the query looks like in a segment; for highlighting.
struct WordPattern: Hashable {
    var exact: Set<String> = []
    var stems: Set<String> = []
    var prefixes: Set<String> = []

    /// Whether a word of a segment is meant.
    func matches(_ token: SearchToken) -> Bool {
        exact.contains(token.exact) || stems.contains(token.stem)
            || prefixes.contains { token.exact.hasPrefix($0) || token.stem.hasPrefix($0) }
    }
}

/// A run of words to highlight.
struct PhrasePattern: Hashable {
    var words: [WordPattern]

    /// Where the pattern stands in a run of words: the index of its first word each time.
    func matches(in tokens: [SearchToken]) -> [Range<Int>] {
        guard !words.isEmpty, words.count <= tokens.count else { return [] }
        return (0...(tokens.count - words.count)).compactMap { start in
            words.indices.allSatisfy { words[$0].matches(tokens[start + $0]) }
                ? start..<(start + words.count) : nil
        }
    }
}
