/// The words on both sides of the border between two segments, for phrases that run over it.
enum BorderWindow {
    /// How many words are kept on each side.
    static let width = 3

    /// The last words of one segment and the first of the next, the two at the border marked, so
    /// that only phrases that cross it match; empty when a side has none.
    static func words(before: [String], after: [String]) -> [String] {
        guard let last = before.last, let first = after.first else { return [] }
        return before.suffix(width).dropLast() + [last + "→", "→" + first]
            + after.prefix(width).dropFirst()
    }

    /// The phrases to look for: `phrase` cut at every place. Words farther from the border than
    /// ``width`` are not looked at.
    static func cuts(of phrase: [String]) -> [[String]] {
        phrase.indices.dropFirst().map { cut in
            words(before: Array(phrase[..<cut]), after: Array(phrase[cut...]))
        }
    }
}
