import EvidenceModel

/// One segment with its marks replaced: text, words and topics together, so that they cannot differ.
struct SegmentMasking {
    struct MaskedMark {
        var mark: RedactionMark
        var range: CodePointRange
        var span: TimeSpan?
    }

    private(set) var segment: Segment
    private(set) var redactions: [MaskedMark] = []

    /// Masks `marks` in a style; the last timing that touches a mark is its time.
    init(
        _ original: Segment, marks: [RedactionMark], timings: [MarkTiming] = [], style: MaskStyle
    ) {
        segment = original
        let marks = MarkCover(original.text)
            .widened(marks, toSentences: style == .guardian(.omit))
        guard !marks.isEmpty else { return }
        let scalars = Array(original.text.unicodeScalars)
        let replacements = marks.map { mark in
            TextEdits.Edit(
                range: mark.range,
                replacement: mark.replacement
                    ?? style.mask(
                        for: String(String.UnicodeScalarView(scalars[mark.range])),
                        category: mark.category))
        }
        let edits = TextEdits(replacements)
        segment.text = TextEdits.apply(replacements, to: original.text)
        segment.words = Self.words(of: segment.text, from: original.words, edits)
        segment.topics = original.topics.map { topic in
            var moved = topic
            moved.range = edits.moved(topic.range)
            return moved
        }
        redactions = marks.map { mark in
            MaskedMark(
                mark: mark, range: edits.moved(mark.range),
                span: timings.last { $0.range.overlaps(mark.range) }?.span
                    ?? original.span(of: mark.range))
        }
    }

    /// The words of the masked text; each is timed by the original words it stands for.
    private static func words(of masked: String, from originals: [Word], _ edits: TextEdits)
        -> [Word]
    {
        let moved = originals.map { (range: edits.moved($0.range), timing: $0.timing) }
        var first = moved.startIndex
        return Word.words(of: masked).map { word in
            var word = word
            while first < moved.endIndex, moved[first].range.upperBound <= word.range.lowerBound {
                first += 1
            }
            for original in moved[first...] {
                guard original.range.lowerBound < word.range.upperBound else { break }
                word.timing = combined(word.timing, original.timing)
            }
            return word
        }
    }

    private static func combined(_ first: WordTiming?, _ second: WordTiming?) -> WordTiming? {
        guard let first, let second else { return first ?? second }
        let weaker = (first.confidence ?? 0) <= (second.confidence ?? 0) ? first : second
        return WordTiming(span: first.span.union(second.span), source: weaker.source)
    }
}
