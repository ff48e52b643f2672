internal import EvidenceModel
internal import TextAnalysis

/// The words of a text that a query means.
struct FoundWords {
    private let text: String
    private let words: [CodePointRange]
    /// Runs of words, by index, in order and apart from each other.
    private let runs: [Range<Int>]

    init(_ patterns: [PhrasePattern], in text: String, language: LanguageTag?) {
        let tokens = SegmentTokens.tokens(of: text, in: language)
        self.text = text
        words = tokens.map(\.range)
        runs = Self.merged(patterns.flatMap { $0.matches(in: tokens) })
    }

    /// Whether nothing was found.
    var isEmpty: Bool { runs.isEmpty }

    /// Where the first word found begins.
    var firstCodePoint: Int? { runs.first.map { words[$0.lowerBound].lowerBound } }

    /// The text around what was found.
    var snippet: Snippet { Snippet(of: text, words: words, found: runs) }

    private static func merged(_ runs: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, run.lowerBound < last.upperBound {
                merged[merged.count - 1] =
                    last.lowerBound..<max(last.upperBound, run.upperBound)
            } else {
                merged.append(run)
            }
        }
        return merged
    }
}
