internal import TextAnalysis

/// In how many segments words are, as a difference to before.
struct SegmentCounts {
    private var counts: [FoldedWord: (difference: Int, segment: Int)] = [:]
    private var segment = 0

    /// Counts the words of a segment, each once: `sign` is 1 for one more, -1 for one less.
    mutating func count(_ words: some Sequence<String>, as sign: Int) {
        segment += 1
        for word in words {
            count(FoldedWord(word), as: sign)
        }
    }

    private mutating func count(_ word: FoldedWord, as sign: Int) {
        func add(to known: inout (difference: Int, segment: Int)) {
            guard known.segment != segment else { return }
            known = (known.difference + sign, segment)
        }
        add(to: &counts[word, default: (0, 0)])
    }

    /// The words whose number has changed, in the order in which the table has them.
    var differences: [(word: String, difference: Int)] {
        counts.filter { $0.value.difference != 0 }.map { ($0.key, $0.value.difference) }
            .sorted { $0.0 < $1.0 }.map { ($0.0.text, $0.1) }
    }
}
