public import EvidenceModel

/// A piece of text with the words that were found.
public struct Snippet: Hashable, Sendable {
    /// The piece, with `…` where text was left out.
    public var text: String
    /// The words found, in code points of ``text``, in order.
    public var highlights: [CodePointRange]

    /// The text with signs around each of the words found.
    public func marked(opening: String, closing: String) -> String {
        var result = ""
        var position = 0
        for highlight in highlights {
            result += text.slice(codePoints: position..<highlight.lowerBound)
            result += opening + text.slice(codePoints: highlight) + closing
            position = highlight.upperBound
        }
        return result + text.slice(codePoints: position..<text.codePointCount)
    }
}

extension Snippet {
    /// The most words of a snippet.
    static let width = 24
    /// Words kept before the first word found.
    private static let lead = 6

    /// Cuts a snippet from a text.
    ///
    /// - Parameters:
    ///   - words: the ranges of the text's words, in order.
    ///   - found: the indices in `words` of the words found, rising.
    init(of text: String, words: [CodePointRange], found: [Range<Int>]) {
        let start = max(
            0, min((found.first?.lowerBound ?? 0) - Self.lead, words.count - Self.width))
        let end = min(words.count, start + Self.width)
        let from = start == 0 ? 0 : words[start].lowerBound
        let to = end == words.count ? text.codePointCount : words[end - 1].upperBound
        let opening = start == 0 ? "" : "… "
        let shift = opening.codePointCount - from
        self.text = opening + text.slice(codePoints: from..<to) + (end == words.count ? "" : " …")
        highlights = found.filter { start <= $0.lowerBound && $0.upperBound <= end }.map { run in
            let (first, last) = (words[run.lowerBound], words[run.upperBound - 1])
            return (first.lowerBound + shift)..<(last.upperBound + shift)
        }
    }
}
