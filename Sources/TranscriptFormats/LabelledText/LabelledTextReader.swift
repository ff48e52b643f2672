import EvidenceModel

/// Reads labelled text: lines that begin with a speaker's name and a colon, a time, or both.
///
/// A line without either belongs to the segment of the line directly above it; below an empty line
/// it begins a segment of its own that names no speaker, since nothing says who speaks. A time or a
/// name alone on its line belongs to what follows. ``SpeakerVote`` decides what is a speaker. Bare
/// times such as `0:12` count when two lines in five begin with one.
struct LabelledTextReader: TranscriptReader {
    static let format = FormatName.labelled

    /// A label that is accepted, or a time in brackets at the start of a line.
    func recognizes(_ text: SourceText) -> Bool {
        let lines = Self.lines(SourceText(Array(text.utf8.prefix(262_144)))).filter { !$0.isEmpty }
        let vote = Self.vote(lines)
        return lines.contains { line in
            if let label = line.label { return vote.accepts(label) }
            return line.time != nil || line.endMark != nil
        }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        let lines = Self.lines(text)
        let vote = Self.vote(lines)
        var turns: [LabelledTurn] = []
        var findings: [TranscriptFinding] = []
        var mayContinue = false
        for line in lines {
            if line.text.hasPrefix("Transcribed by https://otter.ai") {
                findings.append(TranscriptFinding(line: line.number, forgiven: .strayText))
                continue
            }
            if line.isEmpty {
                mayContinue = turns.last?.isOpen ?? false
                continue
            }
            let label = line.label.flatMap { vote.accepts($0) ? $0 : nil }
            if mayContinue, label == nil, line.time == nil, !turns.isEmpty {
                turns[turns.count - 1].add(line)
            } else if let last = turns.last, last.isOnlyTime, line.time == nil {
                turns[turns.count - 1].take(line, label)
            } else {
                turns.append(LabelledTurn(line, label))
            }
            mayContinue = true
        }
        var reading = LabelledTurn.reading(turns.filter { !$0.text.isEmpty })
        reading.findings += findings
        return reading
    }

    private static func lines(_ text: SourceText) -> [LabelledLine] {
        let lines = text.lines()
        var full = 0
        let bare = lines.count { line in
            let range = text.trimmed(line.range)
            guard !range.isEmpty else { return false }
            full += 1
            guard text.utf8[range.lowerBound].isDigit else { return false }
            let mark = TimeMark(
                text.utf8, at: range.lowerBound, limit: range.upperBound, takesBareMinutes: true)
            return mark != nil
        }
        let takesBareTimes = bare >= 2 && bare * 5 >= full * 2
        var isBelowEmpty = false
        return lines.compactMap { line in
            // Of many empty lines one says as much as all.
            let isEmpty = text.trimmed(line.range).isEmpty
            defer { isBelowEmpty = isEmpty }
            guard !isEmpty || !isBelowEmpty else { return nil }
            return LabelledLine(text, line, takesBareTimes: takesBareTimes)
        }
    }

    private static func vote(_ lines: [LabelledLine]) -> SpeakerVote {
        var vote = SpeakerVote()
        for line in lines where !line.text.isEmpty { vote.count(line.label) }
        return vote
    }
}
