import EvidenceModel

/// Words that a hyphen breaks over two lines of one text, as subtitles are set.
struct HyphenatedLines {
    /// Code points that are read on each side: more than any phrase of the lexicon needs.
    private static let reach = 80

    private let scalars: [Unicode.Scalar]

    /// Nil when no line of the text ends with a hyphen, which is quick to tell.
    init?(_ text: String) {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
        scalars = Array(text.unicodeScalars)
    }

    /// What lies across the ends of lines, as `scan` finds it in the text without hyphen and break.
    func findings(_ scan: (String) -> [TextFinding]) -> [TextFinding] {
        breaks.flatMap { gap -> [TextFinding] in
            let start = max(0, gap.lowerBound - Self.reach)
            let end = min(scalars.count, gap.upperBound + Self.reach)
            let joined = scalars[start..<gap.lowerBound] + scalars[gap.upperBound..<end]
            let joint = gap.lowerBound - start
            return scan(String(String.UnicodeScalarView(joined))).filter {
                $0.range.lowerBound < joint && $0.range.upperBound > joint
            }.map { finding in
                var whole = finding
                whole.range =
                    start + finding.range.lowerBound..<start + finding.range.upperBound + gap.count
                return whole
            }
        }
    }

    /// Where a word is broken: the hyphens at the end of a line, the break, and blanks around it.
    private var breaks: [Range<Int>] {
        var found: [Range<Int>] = []
        for index in scalars.indices where scalars[index] == "\n" || scalars[index] == "\r" {
            if let last = found.last, index < last.upperBound { continue }
            var start = index
            while start > 0, scalars[start - 1].properties.isWhitespace { start -= 1 }
            let hyphenEnd = start
            while start > 0, SegmentBorder.isHyphen(scalars[start - 1]) { start -= 1 }
            var end = index + 1
            while end < scalars.count, scalars[end].properties.isWhitespace { end += 1 }
            if start < hyphenEnd, start > 0, end < scalars.count { found.append(start..<end) }
        }
        return found
    }
}
