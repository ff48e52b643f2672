import EvidenceModel

/// Spreads text over detected speech, by length; the border of two segments goes to a pause where
/// one is near.
///
/// A word's share is its letters and two more, for what all words have: closure, gap, length mark.
struct ActivityDistribution {
    private let timeline: SpeechTimeline

    init(_ activity: SpeechActivity) { timeline = SpeechTimeline(activity) }

    /// Times every word and segment of a transcript, as `distributed`.
    func distribute(_ transcript: Transcript) -> Transcript {
        let weights = transcript.segments.map { $0.words.map(Self.weight) }
        let borders = segmentBorders(weights.map { $0.reduce(0, +) })
        var result = transcript
        for (index, segment) in transcript.segments.enumerated() {
            let shares = weights[index]
            let total = max(1, shares.reduce(0, +))
            let from = borders[index]
            let size = borders[index + 1] - from
            var passed = 0.0
            for place in segment.words.indices {
                let start = from + size * passed / total
                passed += shares[place]
                let span = span(start, from + size * passed / total)
                result.segments[index].words[place].timing = WordTiming(
                    span: span, source: .distributed)
            }
            let span = span(from, borders[index + 1])
            result.segments[index].timing = WordTiming(span: span, source: .distributed)
        }
        return result
    }

    /// Words spread over a span by length, as `source`.
    static func spread(
        _ words: [Word], over span: TimeSpan, source: WordTiming.Source
    ) -> [Word] {
        let total = max(1, words.reduce(0) { $0 + weight($1) })
        let length = Double(span.length.wholeMicroseconds)
        var passed = 0.0
        return words.map { word in
            var word = word
            let start = span.lowerBound + .microseconds(Int64(length * passed / total))
            passed += weight(word)
            let end = span.lowerBound + .microseconds(Int64(length * passed / total))
            word.timing = WordTiming(span: start..<max(start, end), source: source)
            return word
        }
    }

    private static func weight(_ word: Word) -> Double {
        switch SpokenForm(word.text) {
        case .nothing: 0
        case .text(let text): Double(text.codePointCount + 2)
        case .unreadable(let letters): Double(letters + 2)
        }
    }

    /// Positions on the timeline where segments begin, and its end.
    private func segmentBorders(_ weights: [Double]) -> [Double] {
        let total = max(1, weights.reduce(0, +))
        let pauses = timeline.pauses
        var borders = [0.0]
        var passed = 0.0
        for index in weights.indices.dropLast() {
            passed += weights[index]
            let ideal = timeline.length * passed / total
            let shorter = min(weights[index], weights[index + 1]) / total * timeline.length
            let near = pauses.min { abs($0 - ideal) < abs($1 - ideal) }
            let chosen = near.flatMap { abs($0 - ideal) <= shorter / 2 ? $0 : nil } ?? ideal
            borders.append(max(borders[index], chosen))
        }
        return borders + [max(timeline.length, borders.last ?? 0)]
    }

    private func span(_ start: Double, _ end: Double) -> TimeSpan {
        let first = FrameClock.time(frame: timeline.frame(at: start, after: true))
        let last = FrameClock.time(frame: timeline.frame(at: end, after: false))
        return first..<max(first, last)
    }
}
