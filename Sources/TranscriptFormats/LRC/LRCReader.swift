import EvidenceModel

/// Reads LRC: `[mm:ss.xx]text`, several times before one text, `[offset:ms]`, and the times of words
/// between angle brackets of the enhanced kind.
///
/// A line lasts until the next one; an empty line only ends the one before. The last line's end is
/// estimated.
struct LRCReader: TranscriptReader {
    static let format = FormatName.lrc

    /// Every line begins with a time or an identification tag, and a time has a fraction.
    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 40).map { LRCLine($0.text, number: $0.line.number) }
        return !lines.isEmpty && lines.allSatisfy { !$0.times.isEmpty || $0.tag != nil }
            && lines.contains { $0.hasFraction }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var offset = Duration.zero
        var findings: [TranscriptFinding] = []
        var entries: [(time: MediaTime, line: LRCLine)] = []
        for (line, content) in text.contentLines() {
            let parsed = LRCLine(content, number: line.number)
            if let tag = parsed.tag, tag.name == "offset", let millis = Int64(tag.value) {
                offset = .milliseconds(max(-3_600_000, min(3_600_000, millis)))
            } else if parsed.tag == nil, parsed.times.isEmpty {
                findings.append(TranscriptFinding(line: line.number, forgiven: .strayText))
            }
            entries += parsed.times.map { ($0, parsed) }
        }
        let ordered = entries.enumerated()
            .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
            .map(\.element)
        var cues: [Cue] = []
        for (index, entry) in ordered.enumerated() where !entry.line.text.isEmpty {
            let start = max(.zero, entry.time - offset)
            let next = index + 1 < ordered.count ? ordered[index + 1].time - offset : nil
            if next == nil {
                findings.append(
                    TranscriptFinding(line: entry.line.number, forgiven: .estimatedEnd))
            }
            let end = max(start, next ?? start + SpeechRate.duration(of: entry.line.text))
            cues.append(
                Cue(
                    line: entry.line.number, span: start..<end, text: entry.line.text,
                    words: entry.line.words(until: end, offset: offset)))
        }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)),
            findings: findings.sorted { $0.line < $1.line })
    }
}
