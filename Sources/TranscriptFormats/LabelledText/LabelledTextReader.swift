import EvidenceModel

/// Reads labelled text: lines that begin with a speaker's name and a colon, a time, or both.
///
/// A line without either belongs to the segment of the line directly above it; below an empty line
/// it begins a segment of its own that names no speaker, since nothing says who speaks. A time or a
/// name alone on its line belongs to what follows. ``SpeakerVote`` decides what is a speaker.
struct LabelledTextReader: TranscriptReader {
    static let format = FormatName.labelled

    /// A label that is accepted, or a time in brackets at the start of a line.
    func recognizes(_ text: SourceText) -> Bool {
        guard !SRTReader().recognizes(text), !WebVTTReader().recognizes(text) else { return false }
        let head = SourceText(Array(text.utf8.prefix(262_144)))
        let lines = head.lines().map { LabelledLine(head, $0) }.filter { !$0.isEmpty }
        let vote = Self.vote(lines)
        return lines.contains { $0.time != nil || $0.label.map(vote.accepts) ?? false }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        let lines = text.lines().map { LabelledLine(text, $0) }
        let vote = Self.vote(lines)
        var turns: [LabelledTurn] = []
        var mayContinue = false
        for line in lines {
            if line.isEmpty {
                mayContinue = turns.last?.isOpen ?? false
                continue
            }
            let label = line.label.flatMap { vote.accepts($0) ? $0 : nil }
            if mayContinue, label == nil, line.time == nil, !turns.isEmpty {
                turns[turns.count - 1].lines.append(line.text)
            } else if let last = turns.last, last.isOnlyTime, line.time == nil {
                turns[turns.count - 1].take(line, label)
            } else {
                turns.append(LabelledTurn(line, label))
            }
            mayContinue = true
        }
        return LabelledTurn.reading(turns.filter { !$0.text.isEmpty })
    }

    private static func vote(_ lines: [LabelledLine]) -> SpeakerVote {
        var vote = SpeakerVote()
        for line in lines where !line.text.isEmpty { vote.count(line.label) }
        return vote
    }
}
