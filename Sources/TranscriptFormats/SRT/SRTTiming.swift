import EvidenceModel

/// A line `00:00:01,000 --> 00:00:02,000`.
struct SRTTiming {
    /// The stretch; empty where only one of both times can be read.
    var span: TimeSpan { start.time..<max(start.time, end.time) }
    private var start: Fractioned
    private var end: Fractioned
    /// The time that could not be read.
    private(set) var unreadable: Unreadable?
    let line: Int

    enum Unreadable { case start, end }

    private(set) var findings: [TranscriptFinding] = []

    /// Nil when the line is something else.
    init?(_ text: SourceText, _ line: SourceLine) {
        if let proper = Self(proper: text, line) {
            self = proper
        } else if let loose = Self(loose: text, line) {
            self = loose
        } else {
            return nil
        }
    }

    private init?(loose text: SourceText, _ line: SourceLine) {
        guard text.utf8[line.range].contains(where: { $0 == UInt8(ascii: ">") || $0 == 0xE2 }),
            let loose = SRTLooseTiming(text.utf8[line.range]),
            let start = loose.start ?? loose.end, let end = loose.end ?? loose.start
        else { return nil }
        self.line = line.number
        self.start = Fractioned(time: start, digits: 3)
        self.end = Fractioned(time: end, digits: 3)
        unreadable = loose.start == nil ? .start : loose.end == nil ? .end : nil
        add(unreadable == nil ? .oddTime : .estimatedTime, at: line.range.lowerBound, text, line)
        if end < start { add(.endBeforeStart, at: line.range.lowerBound, text, line) }
    }

    private init?(proper text: SourceText, _ line: SourceLine) {
        let range = text.trimmed(line.range)
        let bytes = text.utf8
        // The shortest such line is `0:0->0:0`; a sign before a time is passed over, as peers do.
        guard range.count >= 8, case let signs = Self.signs(bytes, range),
            bytes[range.lowerBound + signs].isDigit,
            let start = ClockReading(
                bytes, at: range.lowerBound + signs, limit: range.upperBound, allowsOverflow: true),
            let arrow = Self.arrow(bytes, start.end..<range.upperBound),
            case let endSigns = Self.signs(bytes, arrow.end..<range.upperBound),
            let end = ClockReading(
                bytes, at: arrow.end + endSigns, limit: range.upperBound, allowsOverflow: true)
        else { return nil }
        // `00:00:0x,000` is no time that ends in its seconds.
        guard end.end == range.upperBound || !bytes[end.end].isLetter || end.fractionMark != nil
        else { return nil }
        self.line = line.number
        self.start = Fractioned(time: start.time, digits: start.fractionDigits)
        self.end = Fractioned(time: end.time, digits: end.fractionDigits)
        if signs + endSigns > 0 { add(.oddTime, at: range.lowerBound, text, line) }
        guard end.time < start.time || !start.isUsual || !end.isUsual || !arrow.isUsual else {
            return
        }
        note(start, at: range.lowerBound, text, line)
        note(end, at: arrow.end, text, line)
        if !arrow.isUsual { add(.oddTime, at: start.end, text, line) }
        if end.time < start.time { add(.endBeforeStart, at: arrow.end, text, line) }
    }

    /// Whether a fraction has one or two digits.
    var hasShortFraction: Bool { start.isShort || end.isShort }
    /// Whether a fraction has three digits and ends in zero.
    var hasFullFractionWithZero: Bool { start.isFullWithZero || end.isFullWithZero }

    /// Reads `,5` as five milliseconds instead of half a second.
    mutating func readShortFractionsAsMilliseconds() {
        start.readAsMilliseconds()
        end.readAsMilliseconds()
    }

    /// The stretch, with the time that could not be read estimated from the length of the text.
    func span(saying text: String) -> TimeSpan {
        let length = SpeechRate.duration(of: text)
        return switch unreadable {
        case nil: span
        case .end: span.lowerBound..<span.lowerBound + length
        case .start:
            MediaTime(
                microseconds: max(0, (span.upperBound - length).microseconds))..<span.upperBound
        }
    }

    /// 1 when the range begins with a minus sign.
    private static func signs(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        range.count > 1 && bytes[range.lowerBound] == UInt8(ascii: "-") ? 1 : 0
    }

    private mutating func note(
        _ clock: ClockReading, at byte: Int, _ text: SourceText, _ line: SourceLine
    ) {
        if clock.fractionMark == UInt8(ascii: "."), clock.isCanonical {
            add(.fractionMark, at: byte, text, line)
        } else if !clock.isUsual {
            add(.oddTime, at: byte, text, line)
        }
    }

    private mutating func add(
        _ forgiven: TranscriptFinding.Forgiven, at byte: Int, _ text: SourceText,
        _ line: SourceLine
    ) {
        findings.append(
            TranscriptFinding(
                line: line.number, column: text.column(of: byte, in: line), forgiven: forgiven))
    }

    /// Blanks, dashes (typographic ones too), `>`, blanks.
    private static func arrow(_ bytes: [UInt8], _ range: Range<Int>) -> (end: Int, isUsual: Bool)? {
        var at = range.lowerBound
        let limit = range.upperBound
        var dashes = 0
        var isPlain = true
        while at < limit, bytes[at].isBlank { at += 1 }
        while at < limit {
            if bytes[at] == UInt8(ascii: "-") {
                at += 1
            } else if at + 2 < limit, bytes[at] == 0xE2, bytes[at + 1] == 0x80,
                (0x90...0x95).contains(bytes[at + 2])
            {
                at += 3
                isPlain = false
            } else {
                break
            }
            dashes += 1
        }
        guard dashes > 0, at < limit, bytes[at] == UInt8(ascii: ">") else { return nil }
        at += 1
        while at < limit, bytes[at].isBlank { at += 1 }
        return (at, isPlain && dashes == 2)
    }
}

/// A time and the number of digits of its fraction.
private struct Fractioned {
    var time: MediaTime
    let digits: Int

    private var fraction: Int64 { time.microseconds % 1_000_000 }
    var isShort: Bool { digits == 1 || digits == 2 }
    var isFullWithZero: Bool { digits == 3 && fraction % 10_000 == 0 }

    mutating func readAsMilliseconds() {
        guard isShort else { return }
        let value = fraction / (digits == 1 ? 100_000 : 10_000)
        time.microseconds += value * 1_000 - fraction
    }
}

extension ClockReading {
    /// Written as SubRip has it: `00:00:01,000`.
    fileprivate var isUsual: Bool { isCanonical && fractionMark == UInt8(ascii: ",") }
}
