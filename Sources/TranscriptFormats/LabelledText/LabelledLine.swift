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

    /// Takes apart `[time] NAME: text`, `NAME [time]: text` and `NAME: [time] text`.
    init(_ source: SourceText, _ line: SourceLine) {
        number = line.number
        var range = source.trimmed(line.range)
        time = TimeMark(source.utf8, at: range.lowerBound, limit: range.upperBound)
        if let time {
            range = source.trimmed(time.endOfMark..<range.upperBound)
            range = Self.withoutDash(source, range)
        }
        text = Blank.trimmed(source.string(range))
        textBehindLabel = text
        if time == nil, takeNameAndTime(source, range) { return }
        guard let label = SpeakerLabel(text[...]) else { return }
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
