import EvidenceModel

/// Splits one segment into cues: by dynamic programming over its words, for the least sum of costs.
struct CueSplitting {
    private let segment: Segment
    private let profile: SubtitleProfile
    private let words: [Word]
    private let wraps: LineBreaking

    init(_ segment: Segment, _ profile: SubtitleProfile) {
        self.segment = segment
        self.profile = profile
        let timed = segment.timing.flatMap { timing -> [Word]? in
            let words = segment.words
            guard !words.contains(where: { $0.timing != nil }) else {
                return TimedWords.interpolated(words, in: timing.span)
            }
            return TimedWords.spread(words, over: timing.span)
        }
        words = timed ?? segment.words
        wraps = LineBreaking(profile)
    }

    /// The cues, in order; together they have the segment's words.
    var cues: [Segment] {
        let borders = segment.timing == nil ? [0, words.count] : bestBorders()
        return zip(borders, borders.dropFirst()).map { cue($0..<$1, of: borders.count - 1) }
    }

    /// Where cues begin, 0 first and the number of words last.
    private func bestBorders() -> [Int] {
        var cost = [Double](repeating: .infinity, count: words.count + 1)
        var from = [Int](repeating: 0, count: words.count + 1)
        cost[0] = 0
        for end in 1...words.count {
            var start = end - 1
            while start >= 0 {
                let fits = wraps.fits(words[start..<end])
                guard fits || start == end - 1 else { break }
                let total = cost[start] + self.cost(start..<end)
                if total < cost[end] { (cost[end], from[end]) = (total, start) }
                start -= 1
            }
        }
        var borders = [words.count]
        while let first = borders.first, first > 0 { borders.insert(from[first], at: 0) }
        return borders
    }

    /// The cost of one cue: that there is one more, that it ends amid a phrase, and that it lasts too
    /// long or too short.
    private func cost(_ range: Range<Int>) -> Double {
        var cost = 1.0
        if range.upperBound < words.count {
            cost += PhraseBorder.cost(after: range.upperBound - 1, words)
        }
        guard let span = span(of: range) else { return cost }
        let length = span.upperBound - span.lowerBound
        if let longest = profile.longest, length > longest { cost += 20 * (length / longest) }
        if let shortest = profile.shortest, length < shortest { cost += 4 }
        return cost
    }

    private func span(of range: Range<Int>) -> TimeSpan? {
        guard let whole = segment.timing?.span else { return nil }
        let start =
            range.lowerBound == 0
            ? whole.lowerBound : words[range.lowerBound].timing?.span.lowerBound
        let end =
            range.upperBound == words.count
            ? whole.upperBound : words[range.upperBound - 1].timing?.span.upperBound
        guard let start, let end else { return nil }
        return start..<max(start, end)
    }

    private func cue(_ range: Range<Int>, of count: Int) -> Segment {
        let lines = wraps.lines(words[range])
        var part = segment
        var position = 0
        part.text = lines.map { $0.map(\.text).joined(separator: " ") }.joined(separator: "\n")
        part.words = lines.joined().map { word in
            let end = position + word.text.codePointCount
            defer { position = end + 1 }
            return Word(
                text: word.text, range: position..<end, timing: word.timing, score: word.score)
        }
        part.topics = []
        guard count > 1, let span = span(of: range) else { return part }
        let isKnown = words[range].allSatisfy { $0.timing?.source != .interpolated }
        part.timing = WordTiming(
            span: span, source: isKnown ? segment.timing?.source ?? .interpolated : .interpolated)
        return part
    }
}
