import EvidenceModel

extension SourceText {
    /// The lines that are not empty, as text without white space at their ends.
    func contentLines(limit: Int = .max) -> [(line: SourceLine, text: String)] {
        let source = limit == .max ? self : SourceText(Array(utf8.prefix(65_536)))
        return source.lines().lazy.map { line in
            (line: line, text: Blank.trimmed(source.string(line.range)))
        }
        .filter { !$0.text.isEmpty }.prefix(limit).map { $0 }
    }
}

extension String {
    /// The fields between white space.
    var fields: [Substring] { split(whereSeparator: \.isWhitespace) }
}

extension MediaTime {
    /// A position of seconds in text, from zero on; nil for what is no number.
    init?(secondsField field: some StringProtocol) {
        guard let first = field.utf8.first, first.isDigit || first == UInt8(ascii: "."),
            let seconds = Double(field)
        else { return nil }
        self.init(seconds: seconds)
    }
}

extension TimeSpan {
    /// A stretch from a start and a duration in text.
    init?(startField start: some StringProtocol, durationField duration: some StringProtocol) {
        guard let start = MediaTime(secondsField: start),
            let length = MediaTime(secondsField: duration)
        else { return nil }
        self = start..<MediaTime(microseconds: start.microseconds + length.microseconds)
    }

    /// A stretch from a start and an end in text, empty when the end is before the start.
    init?(startField start: some StringProtocol, endField end: some StringProtocol) {
        guard let start = MediaTime(secondsField: start), let end = MediaTime(secondsField: end)
        else { return nil }
        self = start..<Swift.max(start, end)
    }
}
