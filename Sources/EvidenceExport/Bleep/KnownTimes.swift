import EvidenceModel

/// What is known about when things are said, for words of one segment.
struct KnownTimes {
    private let segments: [Segment]
    private let clip: TimeSpan

    init(_ transcript: Transcript, clip: TimeSpan) {
        segments = transcript.segments
        self.clip = clip
    }

    struct Extent {
        var span: TimeSpan
        var basis: BleepRegion.Basis
        var confidence: Double?
        /// What is known to be silent before it and after it.
        var pauseBefore = Duration.zero
        var pauseAfter = Duration.zero
    }

    /// When the words that a range of a segment's text touches are said: at least all of it.
    func extent(of range: CodePointRange, inSegment index: Int) -> Extent {
        let words = segments[index].words(touching: range)
        let spans = words.map { Self.span(of: $0) }
        let known = spans.compactMap { $0 }
        let confidence = words.compactMap { $0.timing?.confidence }.min()
        if let union = Self.union(known), let start = spans.first, start != nil,
            let last = spans.last, last != nil
        {
            return Extent(
                span: union, basis: .word, confidence: confidence,
                pauseBefore: pause(
                    before: union.lowerBound, word: words.startIndex, inSegment: index),
                pauseAfter: pause(
                    after: union.upperBound, word: words.endIndex - 1, inSegment: index))
        }
        var around = surroundings(ofWords: words.indices, inSegment: index)
        if let union = Self.union(known) { around.span = around.span.union(union) }
        return around
    }

    /// How long nothing is said before a word that begins then; zero where that is not known.
    private func pause(before start: MediaTime, word: Int, inSegment index: Int) -> Duration {
        let isFirst = word == 0
        guard !isFirst || index > 0 else { return start - clip.lowerBound }
        let words = segments[isFirst ? index - 1 : index].words
        let neighbour = isFirst ? words.last : words[word - 1]
        guard let span = neighbour.flatMap(Self.span) else { return .zero }
        return max(.zero, start - span.upperBound)
    }

    /// How long nothing is said after a word that ends then; zero where that is not known.
    private func pause(after end: MediaTime, word: Int, inSegment index: Int) -> Duration {
        let isLast = word + 1 == segments[index].words.count
        guard !isLast || index + 1 < segments.count else { return clip.upperBound - end }
        let words = segments[isLast ? index + 1 : index].words
        let neighbour = isLast ? words.first : words[word + 1]
        guard let span = neighbour.flatMap(Self.span) else { return .zero }
        return max(.zero, span.lowerBound - end)
    }

    /// Every word whose time is known, with its place.
    var words: [(segment: Int, word: Int, span: TimeSpan)] {
        segments.indices.flatMap { segment in
            segments[segment].words.indices.compactMap { word in
                Self.span(of: segments[segment].words[word]).map { (segment, word, $0) }
            }
        }
    }

    private func surroundings(ofWords words: Range<Int>, inSegment index: Int) -> Extent {
        let segment = segments[index]
        let before = segment.words[..<words.lowerBound].last { Self.span(of: $0) != nil }
        let after = segment.words[words.upperBound...].first { Self.span(of: $0) != nil }
        let whole = Self.span(of: segment)
        let outer = whole ?? between(segmentsAround: index)
        let start = before.flatMap(Self.span)?.upperBound ?? outer.lowerBound
        let end = after.flatMap(Self.span)?.lowerBound ?? outer.upperBound
        let basis: BleepRegion.Basis =
            before != nil && after != nil
            ? .between
            : whole == nil ? .surroundings : before == nil && after == nil ? .segment : .between
        // Times that contradict each other bound nothing.
        let span = start < end ? start..<end : outer
        return Extent(span: span, basis: basis, confidence: nil)
    }

    /// From the end of what is known before a segment to the start of what is known after it.
    private func between(segmentsAround index: Int) -> TimeSpan {
        let before = segments[..<index].lazy.reversed().compactMap(extreme).first
        let after = segments[(index + 1)...].lazy.compactMap(extreme).first
        let start = before?.upperBound ?? clip.lowerBound
        let end = after?.lowerBound ?? clip.upperBound
        if start < end { return start..<end }
        // Voices overlap: take the other borders.
        let wider = (before?.lowerBound ?? clip.lowerBound, after?.upperBound ?? clip.upperBound)
        return wider.0 < wider.1 ? wider.0..<wider.1 : clip
    }

    private func extreme(of segment: Segment) -> TimeSpan? {
        Self.union(segment.words.compactMap(Self.span) + [Self.span(of: segment)].compactMap { $0 })
    }

    private static func union(_ spans: [TimeSpan]) -> TimeSpan? {
        spans.first.map { first in spans.dropFirst().reduce(first) { $0.union($1) } }
    }

    /// A word's time, if it is the word's own.
    private static func span(of word: Word) -> TimeSpan? {
        guard let timing = word.timing, let span = timing.span.asRecorded else { return nil }
        return switch timing.source {
        case .imported, .aligned, .corrected, .bleeped: span
        case .interpolated, .distributed, .carried: nil
        }
    }

    /// A segment's time, unless it is a guess.
    private static func span(of segment: Segment) -> TimeSpan? {
        guard let timing = segment.timing, let span = timing.span.asRecorded else { return nil }
        return switch timing.source {
        case .imported, .aligned, .corrected, .bleeped, .carried: span
        case .interpolated, .distributed: nil
        }
    }
}

extension Range where Bound == MediaTime {
    /// The stretch in whole milliseconds, as records hold it, so that a clip bleeped by its record is
    /// the clip that was bleeped with it; nil when nothing is left.
    var asRecorded: TimeSpan? {
        let start = MediaTime(milliseconds: lowerBound.roundedMilliseconds)
        let end = MediaTime(milliseconds: upperBound.roundedMilliseconds)
        return start < end ? start..<end : nil
    }
}
