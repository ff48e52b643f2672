internal import EvidenceModel
internal import TextAnalysis

/// What the regular expressions of rules find in a text, as the words that are touched.
struct PatternHits {
    private var found: [TermHit] = []
    /// The terms whose search ended before the end of the text.
    private(set) var givenUp: [Int] = []

    /// What touches no word is left out.
    init(
        _ patterns: [(term: Int, pattern: TextPattern)], in text: String, words: [SentenceWord]
    ) {
        for (term, pattern) in patterns {
            let search = pattern.search(in: text)
            if search.isGivenUp { givenUp.append(term) }
            for range in search.ranges {
                guard let first = words.firstIndex(where: { $0.range.overlaps(range) }),
                    let last = words.lastIndex(where: { $0.range.overlaps(range) })
                else { continue }
                found.append(TermHit(term: term, words: first...last))
            }
        }
    }

    /// Whether nothing was found.
    var isEmpty: Bool { found.isEmpty }

    /// Those that lie in one sentence.
    func hits(in sentence: ArraySlice<SentenceWord>) -> [TermHit] {
        found.filter { sentence.indices.contains($0.words.lowerBound) }
            .filter { sentence.indices.contains($0.words.upperBound) }
    }
}
