internal import EvidenceModel

/// Finds where sentences end: at `.`, `!`, `?`, `…`, their wide forms, or a line break.
struct SentenceCutter {
    private let scalars: [Unicode.Scalar]

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// Whether a sentence ends between two words, given where the first ends and the next begins.
    func sentenceEnds(between end: Int, and start: Int) -> Bool {
        guard end < start, start <= scalars.count else { return false }
        return scalars[end..<start].contains { scalar in
            switch scalar {
            case ".", "!", "?", "…", "。", "！", "？", "\n", "\r", "\u{2028}", "\u{2029}": true
            default: false
            }
        }
    }

    /// Whether the character at a position is a capital letter.
    func isCapital(at position: Int) -> Bool {
        position < scalars.count && scalars[position].properties.isUppercase
    }
}
