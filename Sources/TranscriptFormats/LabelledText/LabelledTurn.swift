import EvidenceModel

/// What one label or time begins, up to the next.
struct LabelledTurn {
    let number: Int
    private(set) var time: TimeMark?
    private(set) var speaker: Speaker?
    private var lines: [String]
    /// When it ends, where the text says so.
    private var endMark: MediaTime?

    init(_ line: LabelledLine, _ label: SpeakerLabel?) {
        number = line.number
        time = line.time
        lines = []
        take(line, label)
    }

    /// The line that a time alone on the line above belongs to.
    mutating func take(_ line: LabelledLine, _ label: SpeakerLabel?) {
        speaker = label.map { Speaker(name: $0.name) }
        time = time ?? line.time
        let content = label == nil ? line.text : line.textBehindLabel
        lines = content.isEmpty ? [] : [content]
        endMark = line.endMark
    }

    /// A line that goes on where the one above ended.
    mutating func add(_ line: LabelledLine) {
        if !line.text.isEmpty { lines.append(line.text) }
        endMark = line.endMark ?? endMark
    }

    var text: String { lines.joined(separator: "\n") }
    /// A time on a line of its own, with nothing yet.
    var isOnlyTime: Bool { lines.isEmpty && speaker == nil }
    /// A name or a time whose text is still to come.
    var isOpen: Bool { lines.isEmpty }

    /// The segments of turns. Where only a start is given, a segment lasts until the next one starts;
    /// if that is not known, its end is estimated and marked as interpolated.
    static func reading(_ turns: [LabelledTurn]) -> Reading {
        var findings: [TranscriptFinding] = []
        let segments = turns.indices.map { index in
            let turn = turns[index]
            let next = index + 1 < turns.count ? turns[index + 1].time?.start : nil
            var segment = Segment.reading(turn.text, speaker: turn.speaker)
            segment.timing = timing(turn, until: next) ?? markedTiming(turns, index)
            if segment.timing?.source == .interpolated {
                findings.append(TranscriptFinding(line: turn.number, forgiven: .estimatedEnd))
            }
            return segment
        }
        return Reading(transcript: Transcript(segments: segments), findings: findings)
    }

    /// Where marks stand at the ends of paragraphs, each begins where the one above ended.
    private static func markedTiming(_ turns: [LabelledTurn], _ index: Int) -> WordTiming? {
        guard let end = turns[index].endMark else { return nil }
        let start = index > 0 ? turns[index - 1].endMark : .zero
        guard let start, start <= end else { return nil }
        return WordTiming(span: start..<end, source: .imported)
    }

    private static func timing(_ turn: LabelledTurn, until next: MediaTime?) -> WordTiming? {
        guard let time = turn.time else { return nil }
        if let end = time.end { return WordTiming(span: time.start..<end, source: .imported) }
        if let next, next > time.start {
            return WordTiming(span: time.start..<next, source: .imported)
        }
        return WordTiming(
            span: time.start..<time.start + SpeechRate.duration(of: turn.text),
            source: .interpolated)
    }
}
