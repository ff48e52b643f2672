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

    /// Masks `marks`, which are in order and do not overlap.
    init(_ original: Segment, marks: [RedactionMark], mask: String) {
        segment = original
        let marks = Self.clamped(marks, to: original.text.codePointCount)
        guard !marks.isEmpty else { return }
        let edits = TextEdits(replacing: marks.map(\.range), withLength: mask.codePointCount)
        segment.text = Self.masked(original.text, marks.map(\.range), mask)
        segment.words = Self.words(of: segment.text, from: original.words, edits)
        segment.topics = original.topics.map { topic in
            var moved = topic
            moved.range = edits.moved(topic.range)
            return moved
        }
        redactions = marks.map { mark in
            MaskedMark(
                mark: mark, range: edits.moved(mark.range),
                span: Self.span(of: mark.range, in: original))
        }
    }

    private static func clamped(_ marks: [RedactionMark], to length: Int) -> [RedactionMark] {
        marks.compactMap { mark in
            var inside = mark
            inside.range = mark.range.clamped(to: 0..<length)
            return inside.range.isEmpty ? nil : inside
        }
    }

    private static func masked(_ text: String, _ ranges: [CodePointRange], _ mask: String)
        -> String
    {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        for range in ranges {
            result.append(contentsOf: scalars[position..<range.lowerBound])
            result.append(contentsOf: mask.unicodeScalars)
            position = range.upperBound
        }
        result.append(contentsOf: scalars[position...])
        return String(result)
    }

    /// The words of the masked text; each is timed by the original words it stands for.
    private static func words(of masked: String, from originals: [Word], _ edits: TextEdits)
        -> [Word]
    {
        var next = originals.startIndex
        return Word.words(of: masked).map { word in
            var word = word
            while next < originals.endIndex,
                edits.moved(originals[next].range).lowerBound < word.range.upperBound
            {
                let timing = originals[next].timing
                word.timing = combined(word.timing, timing)
                next += 1
            }
            return word
        }
    }

    private static func combined(_ first: WordTiming?, _ second: WordTiming?) -> WordTiming? {
        guard let first, let second else { return first ?? second }
        let weaker = (first.confidence ?? 0) <= (second.confidence ?? 0) ? first : second
        return WordTiming(span: first.span.union(second.span), source: weaker.source)
    }

    private static func span(of range: CodePointRange, in segment: Segment) -> TimeSpan? {
        segment.words.lazy
            .filter { $0.range.overlaps(range) }
            .compactMap { $0.timing?.span }
            .reduce(nil) { $0?.union($1) ?? $1 }
    }
}
