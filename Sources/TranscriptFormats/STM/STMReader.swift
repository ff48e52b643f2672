import EvidenceModel

/// Reads segment time marks: `file channel speaker start end [<labels>] text`.
///
/// NIST SCTK, <https://github.com/usnistgov/SCTK>.
struct STMReader: TranscriptReader {
    static let format = FormatName.stm

    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 20).filter { !$0.text.hasPrefix(";;") }
        return !lines.isEmpty
            && lines.allSatisfy {
                let fields = $0.text.fields
                return fields.count >= 5
                    && TimeSpan(startField: fields[3], endField: fields[4]) != nil
                    && Double(fields[2]) == nil
            } && !RTTMReader().recognizes(text)
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var reading = Reading(transcript: Transcript(segments: []))
        for (line, content) in text.contentLines() where !content.hasPrefix(";;") {
            let fields = content.split(maxSplits: 5, whereSeparator: \.isWhitespace)
            guard fields.count >= 5,
                let span = TimeSpan(startField: fields[3], endField: fields[4])
            else { throw TranscriptSyntaxError(line: line.number, column: 1, problem: .badTime) }
            let spoken = Self.withoutLabels(fields.count > 5 ? fields[5] : "")
            if spoken.isEmpty {
                reading.findings.append(TranscriptFinding(line: line.number, forgiven: .emptyCue))
            } else {
                reading.transcript.segments.append(
                    .reading(spoken, speaker: Speaker(name: String(fields[2])), span: span))
            }
        }
        return reading
    }

    /// `<o,f0,male> text`.
    private static func withoutLabels(_ text: Substring) -> String {
        let trimmed = Blank.trimmed(text)
        guard trimmed.hasPrefix("<"), let close = trimmed.firstIndex(of: ">") else {
            return trimmed
        }
        return Blank.trimmed(trimmed[trimmed.index(after: close)...])
    }
}
