import EvidenceModel

/// Makes the times of a segment and of its words agree, where the transcript's times are kept.
///
/// No word lies outside its segment in what is written. A word's time is never bent by more than the
/// padding of a bleep covers, since a bent time leaves part of the word to be heard: where a word
/// lies farther outside, the segment gives way, and says so.
enum KeptTimes {
    /// By so much at the most a word is cut to its segment.
    private static let tolerance = Duration.milliseconds(50)

    /// The segment with its words inside its times; with `moving`, one whose words are heard elsewhere
    /// takes their times.
    static func reconciled(_ segment: Segment, moving: Bool) -> Segment {
        guard let timing = segment.timing, let words = segment.wordSpan else { return segment }
        var result = segment
        if moving, segment.doubts.contains(.contradictsSound) {
            result.timing = WordTiming(span: words, source: segment.soundSource)
            return result
        }
        let span = timing.span
        let isNear =
            span.lowerBound <= words.lowerBound + tolerance
            && words.upperBound <= span.upperBound + tolerance
        if isNear, let cut = cut(segment.words, to: span) {
            result.words = cut
            return result
        }
        result.timing = WordTiming(span: span.union(words), source: segment.soundSource)
        result.doubts.append(.widened)
        return result
    }

    /// The words cut to `span`; nil when that would leave nothing of one.
    private static func cut(_ words: [Word], to span: TimeSpan) -> [Word]? {
        var result = words
        for index in words.indices {
            guard let own = words[index].timing?.span else { continue }
            let inside = own.clamped(to: span)
            guard own.isEmpty || !inside.isEmpty else { return nil }
            result[index].timing?.span = inside
        }
        return result
    }
}

extension Segment {
    /// From the first of its words' times to the last; nil when no word is timed.
    var wordSpan: TimeSpan? {
        words.lazy.compactMap(\.timing?.span).reduce(nil) { $0?.union($1) ?? $1 }
    }

    /// How the time of a segment is known that follows from its words.
    var soundSource: WordTiming.Source {
        let confidences = words.compactMap(\.timing?.confidence)
        guard !confidences.isEmpty else { return .interpolated }
        return .aligned(confidence: confidences.reduce(0, +) / Double(confidences.count))
    }
}

extension Transcript {
    /// The transcript without any time.
    var untimed: Transcript {
        var result = withUntimedWords
        for index in result.segments.indices { result.segments[index].timing = nil }
        return result
    }

    /// The transcript with the times of its segments alone.
    var withUntimedWords: Transcript {
        var result = self
        for index in result.segments.indices {
            for place in result.segments[index].words.indices {
                result.segments[index].words[place].timing = nil
            }
        }
        return result
    }
}
