import EvidenceModel

/// What to look for to find one mark's content.
struct MarkNeedles {
    let text: String
    private(set) var needles: [Needle] = []
    /// Whether there are too few letters to look for words.
    private(set) var isLiteral = false

    /// `released` are the words of the release in order, `pairs` the pairs of neighbours among them.
    init(
        _ place: CodePointRange, number: Int, in segment: String, released: [String],
        pairs: Set<[String]>
    ) {
        let range = place.clamped(to: 0..<segment.codePointCount)
        text = String(segment.slice(codePoints: range))
        let words = WordStream(text).words
        guard words.reduce(0, { $0 + $1.unicodeScalars.count }) > 1 else {
            isLiteral = text.unicodeScalars.count > 1
            return
        }
        let allowed = Set(released)
        let before = WordStream(String(segment.slice(codePoints: 0..<range.lowerBound))).words
        let after = WordStream(
            String(segment.slice(codePoints: range.upperBound..<segment.codePointCount))
        ).words
        func add(_ words: [String], _ leak: LeakClass) {
            needles.append(Needle(words: words, mark: number, leak: leak))
        }
        if !Self.occurs(words, in: released) {
            add(words, .text)
        } else {
            for context in [Array(before.suffix(1)) + words, words + Array(after.prefix(1))]
            where context.count > words.count && !Self.occurs(context, in: released) {
                add(context, .text)
            }
        }
        guard words.count > 1 else { return }
        for (index, word) in words.enumerated() {
            if !allowed.contains(word), word.unicodeScalars.count > 1 {
                add([word], .partOfMark)
                continue
            }
            if index == 0, let last = before.last, !pairs.contains([last, word]) {
                add([last, word], .partOfMark)
            }
            if index == words.count - 1, let first = after.first, !pairs.contains([word, first]) {
                add([word, first], .partOfMark)
            }
        }
    }

    private static func occurs(_ words: [String], in released: [String]) -> Bool {
        guard released.count >= words.count else { return false }
        return (0...released.count - words.count).contains { start in
            released[start..<start + words.count].elementsEqual(words)
        }
    }
}
