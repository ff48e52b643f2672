import EvidenceModel

/// Makes segments of tokens: one for each turn of a speaker.
///
/// A new segment begins where the speaker changes and where a token says so. Where no token does, it
/// also begins after a pause of two seconds and, when nobody has a name, after a sentence's end.
struct SpokenTurns {
    private static let longestPause = Duration.seconds(2)
    private static let sentenceEnds: Set<Unicode.Scalar> = [".", "?", "!", "…", "。", "？", "！"]

    private(set) var segments: [Segment] = []
    private let splitsPauses: Bool
    private let splitsSentences: Bool
    private var text = ""
    private var length = 0
    private var words: [Word] = []
    private var speaker: Speaker?
    private var lastEnd: MediaTime?

    /// The segments of tokens in their order.
    static func segments(of tokens: [SpokenToken]) -> [Segment] {
        var turns = SpokenTurns(tokens)
        for token in tokens where !token.text.isEmpty { turns.add(token) }
        turns.finish()
        return turns.segments
    }

    private init(_ tokens: [SpokenToken]) {
        splitsPauses = !tokens.contains(where: \.begins)
        splitsSentences = splitsPauses && !tokens.contains { $0.speaker != nil }
    }

    private mutating func add(_ token: SpokenToken) {
        if !token.attaches, isBreak(before: token) { finish() }
        if words.isEmpty { speaker = token.speaker }
        let timing = token.span.map { WordTiming(span: $0, source: .imported) }
        if token.attaches, let last = words.popLast() {
            text += token.text
            length += token.text.codePointCount
            words.append(
                Word(
                    text: last.text + token.text, range: last.range.lowerBound..<length,
                    timing: last.timing ?? timing))
        } else {
            if !words.isEmpty {
                text += " "
                length += 1
            }
            let start = length
            text += token.text
            length += token.text.codePointCount
            words.append(Word(text: token.text, range: start..<length, timing: timing))
        }
        lastEnd = token.span?.upperBound ?? lastEnd
    }

    private func isBreak(before token: SpokenToken) -> Bool {
        guard let last = words.last else { return false }
        if token.begins || token.speaker != speaker { return true }
        if splitsPauses, let lastEnd, let start = token.span?.lowerBound,
            start - lastEnd >= Self.longestPause
        {
            return true
        }
        return splitsSentences
            && (last.text.unicodeScalars.last.map(Self.sentenceEnds.contains) ?? false)
    }

    private mutating func finish() {
        defer {
            text = ""
            length = 0
            words = []
            lastEnd = nil
        }
        guard !words.isEmpty else { return }
        let spans = words.compactMap(\.timing?.span)
        let span = spans.dropFirst().reduce(spans.first) { $0?.union($1) }
        let complete = span.flatMap { TimedWords.interpolated(words, in: $0) }
        segments.append(.reading(text, speaker: speaker, span: span, words: complete ?? words))
    }
}

extension [Segment] {
    /// In the order of their starts; those that start together, or have no time, keep their order.
    func inTimeOrder() -> [Segment] {
        enumerated().sorted { first, second in
            guard let one = first.element.timing?.span.lowerBound,
                let two = second.element.timing?.span.lowerBound, one != two
            else { return first.offset < second.offset }
            return one < two
        }
        .map(\.element)
    }
}
