/// The cues of an SRT file as lines: times, and the text below them.
struct SRTBlocks {
    struct Block {
        var timing: SRTTiming
        var textLines: ArraySlice<SourceLine>
    }

    private(set) var blocks: [Block] = []
    private(set) var findings: [TranscriptFinding] = []

    private let text: SourceText
    private var seen: Set<Int64> = []
    private var previousIndex: Int64?

    init(_ text: SourceText) {
        self.text = text
        let lines = text.lines()
        var open: (timing: SRTTiming, textStart: Int)?
        for (number, line) in lines.enumerated() {
            guard let timing = SRTTiming(text, line) else {
                noteArrow(line)
                continue
            }
            let textStart = open?.textStart ?? 0
            let end = endOfText(above: number, from: textStart, lines, isFirst: open == nil)
            if let open {
                close(open.timing, lines[open.textStart..<end])
            } else {
                noteStray(lines[0..<end])
            }
            findings += timing.findings
            open = (timing, number + 1)
        }
        if let open { closeLast(open.timing, lines[open.textStart...]) }
        settleShortFractions()
    }

    /// `,5` is half a second, or five milliseconds by a program that writes numbers without zeros in
    /// front: it is the latter where other fractions of the file have three digits, the last of them a
    /// zero, which somebody who shortens fractions would have left out. Most readers take all for it.
    private mutating func settleShortFractions() {
        guard blocks.contains(where: \.timing.hasShortFraction),
            blocks.contains(where: \.timing.hasFullFractionWithZero)
        else { return }
        for index in blocks.indices { blocks[index].timing.readShortFractionsAsMilliseconds() }
    }

    /// Where the text above a line of times ends: before the cue number, if there is one.
    private mutating func endOfText(
        above timingLine: Int, from textStart: Int, _ lines: [SourceLine], isFirst: Bool
    ) -> Int {
        var candidate = timingLine - 1
        while candidate >= textStart, isEmpty(lines[candidate]) { candidate -= 1 }
        guard candidate >= textStart, let index = index(lines[candidate]) else {
            findings.append(
                TranscriptFinding(line: lines[timingLine].number, forgiven: .missingIndex))
            return timingLine
        }
        let isDirect = candidate == timingLine - 1
        let isAfterBlank = candidate == textStart ? isFirst : isEmpty(lines[candidate - 1])
        let isNext = previousIndex.map { index == $0 + 1 } ?? true
        let isAllText = candidate == textStart && !isFirst
        guard isDirect ? !isAllText || previousIndex != nil : isNext && isAfterBlank && !isAllText
        else {
            findings.append(
                TranscriptFinding(line: lines[timingLine].number, forgiven: .missingIndex))
            return timingLine
        }
        note(index, lines[candidate], isNext: isNext, isAfterBlank: isAfterBlank || isFirst)
        previousIndex = index
        return candidate
    }

    private mutating func note(
        _ index: Int64, _ line: SourceLine, isNext: Bool, isAfterBlank: Bool
    ) {
        if !seen.insert(index).inserted {
            findings.append(TranscriptFinding(line: line.number, forgiven: .duplicateIndex))
        } else if !isNext {
            findings.append(TranscriptFinding(line: line.number, forgiven: .misplacedIndex))
        }
        if !isAfterBlank {
            findings.append(TranscriptFinding(line: line.number, forgiven: .missingBlankLine))
        }
    }

    private mutating func close(_ timing: SRTTiming, _ lines: ArraySlice<SourceLine>) {
        var lines = lines
        while let first = lines.first, isEmpty(first) { lines.removeFirst() }
        while let last = lines.last, isEmpty(last) { lines.removeLast() }
        for line in lines where isEmpty(line) {
            findings.append(TranscriptFinding(line: line.number, forgiven: .blankLineInCue))
        }
        blocks.append(Block(timing: timing, textLines: lines))
    }

    /// A file that was cut off may end in the number of a cue that is not there any more.
    private mutating func closeLast(_ timing: SRTTiming, _ lines: ArraySlice<SourceLine>) {
        let text = lines.drop { isEmpty($0) }
        guard let last = text.lastIndex(where: { !isEmpty($0) }), last > text.startIndex,
            isEmpty(text[last - 1]), let index = index(text[last]),
            let previousIndex, index == previousIndex + 1
        else { return close(timing, lines) }
        findings.append(TranscriptFinding(line: text[last].number, forgiven: .strayText))
        close(timing, text[..<last])
    }

    private mutating func noteStray(_ lines: ArraySlice<SourceLine>) {
        for line in lines where !isEmpty(line) {
            findings.append(TranscriptFinding(line: line.number, forgiven: .strayText))
        }
    }

    private mutating func noteArrow(_ line: SourceLine) {
        let bytes = text.utf8
        guard line.range.count >= 8, bytes[line.range.lowerBound].isDigit,
            bytes[line.range].contains(UInt8(ascii: ">")),
            String(decoding: bytes[line.range], as: UTF8.self).contains("-->")
        else { return }
        findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableTime))
    }

    private func isEmpty(_ line: SourceLine) -> Bool { text.trimmed(line.range).isEmpty }

    /// The cue number a line consists of; a sign before it, a point, bracket or fraction behind it and
    /// `#` are passed over.
    private func index(_ line: SourceLine) -> Int64? {
        var range = text.trimmed(line.range)
        guard let last = range.last, range.count <= 12 else { return nil }
        if text.utf8[range.lowerBound] == UInt8(ascii: "#")
            || text.utf8[range.lowerBound] == UInt8(ascii: "-")
        {
            range = (range.lowerBound + 1)..<range.upperBound
        }
        if !range.isEmpty, ".):".utf8.contains(text.utf8[last]) {
            range = range.lowerBound..<(range.upperBound - 1)
        }
        guard let digits = Digits(text.utf8, at: range.lowerBound, limit: range.upperBound),
            digits.count <= 9
        else { return nil }
        if digits.end < range.upperBound, text.utf8[digits.end] == UInt8(ascii: ".") {
            let rest = Digits(text.utf8, at: digits.end + 1, limit: range.upperBound)
            return rest?.end == range.upperBound ? digits.value : nil
        }
        return digits.end == range.upperBound ? digits.value : nil
    }
}
