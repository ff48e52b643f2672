import EvidenceModel

/// A line of labelled text, taken apart.
struct LabelledLine {
    /// From 1.
    let number: Int
    private(set) var time: TimeMark?
    /// What may be a speaker; the vote decides.
    private(set) var label: SpeakerLabel?
    /// What follows the time, label included.
    private(set) var text: String
    /// What follows label and time.
    private(set) var textBehindLabel: String

    /// When it ends, where a mark `#00:00:06-8#` (f4) closes it.
    private(set) var endMark: MediaTime?

    /// Takes apart `[time] NAME: text`, `NAME [time]: text`, `NAME: [time] text`, `NAME  0:12` (Otter)
    /// and, if `takesBareTimes`, `0:12 text` and `0:12` (YouTube).
    init(_ source: SourceText, _ line: SourceLine, takesBareTimes: Bool = false) {
        number = line.number
        var range = source.trimmed(line.range)
        if let mark = F4Mark(source.utf8, range) {
            endMark = mark.time
            range = source.trimmed(range.lowerBound..<mark.start)
        }
        time = TimeMark(
            source.utf8, at: range.lowerBound, limit: range.upperBound,
            takesBareMinutes: takesBareTimes)
        if let time {
            range = source.trimmed(time.endOfMark..<range.upperBound)
            range = Self.withoutDash(source, range)
        }
        text = Blank.trimmed(source.string(range))
        textBehindLabel = text
        if time == nil, takeNameAndTime(source, range) || takeNameAndBareTime() { return }
        guard var label = SpeakerLabel(text[...]) else { return }
        // Where a start and an end stand before it, a capitalised name is what our writer puts there.
        if time?.end != nil, label.likelihood == .likely { label.likelihood = .certain }
        self.label = label
        textBehindLabel = String(
            text[text.utf8.index(text.startIndex, offsetBy: label.length)...])
        if time == nil { takeTimeBehindLabel() }
    }

    /// Whether nothing stands on it.
    var isEmpty: Bool { text.isEmpty && time == nil }

    /// `[00:01] - NAME: text`.
    private static func withoutDash(_ source: SourceText, _ range: Range<Int>) -> Range<Int> {
        guard range.count > 1, source.utf8[range.lowerBound] == UInt8(ascii: "-"),
            source.utf8[range.lowerBound + 1] == .space
        else { return range }
        return source.trimmed(range.lowerBound + 1..<range.upperBound)
    }

    /// `NAME [00:01:02]: text` or `NAME [00:01:02] text`.
    private mutating func takeNameAndTime(_ source: SourceText, _ range: Range<Int>) -> Bool {
        let bytes = source.utf8
        let head = bytes[range].prefix(120)
        guard
            let open = head.firstIndex(where: {
                $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(")
            }), open > range.lowerBound,
            let mark = TimeMark(bytes, at: open, limit: range.upperBound)
        else { return false }
        let name = source.string(source.trimmed(range.lowerBound..<open))
        guard let shape = NameShape(name[...]), let likelihood = shape.likelihood else {
            return false
        }
        var rest = mark.endOfMark..<range.upperBound
        let hasColon = !rest.isEmpty && bytes[rest.lowerBound] == UInt8(ascii: ":")
        if hasColon { rest = rest.lowerBound + 1..<rest.upperBound }
        time = mark
        label = SpeakerLabel(
            name: name, likelihood: hasColon || rest.isEmpty ? .certain : likelihood, length: 0)
        textBehindLabel = Blank.trimmed(source.string(rest))
        return true
    }

    /// `NAME  1:02`, and nothing else on the line. Two spaces make it certain.
    private mutating func takeNameAndBareTime() -> Bool {
        guard let last = text.utf8.last, last.isDigit, text.utf8.count < 120,
            let gap = text.lastIndex(where: \.isWhitespace)
        else { return false }
        let bytes = Array(text[text.index(after: gap)...].utf8)
        let name = Blank.trimmed(text[..<gap])
        guard let mark = TimeMark(bytes, at: 0, limit: bytes.count, takesBareMinutes: true),
            mark.endOfMark == bytes.count, let shape = NameShape(name[...]),
            let likelihood = shape.likelihood
        else { return false }
        let isWide = gap > text.startIndex && text[text.index(before: gap)].isWhitespace
        time = mark
        label = SpeakerLabel(name: name, likelihood: isWide ? .certain : likelihood, length: 0)
        textBehindLabel = ""
        return true
    }

    /// `NAME: [00:01:02] text`.
    private mutating func takeTimeBehindLabel() {
        let bytes = Array(textBehindLabel.utf8)
        guard bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "("),
            let mark = TimeMark(bytes, at: 0, limit: bytes.count)
        else { return }
        time = mark
        textBehindLabel = Blank.trimmed(String(decoding: bytes[mark.endOfMark...], as: UTF8.self))
    }
}
