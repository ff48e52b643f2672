import EvidenceModel

/// Reads segment time marks: `file channel speaker start end [<labels>] text`.
///
/// NIST SCTK, <https://github.com/usnistgov/SCTK>.
struct STMReader: TranscriptReader {
    static let format = FormatName.stm

    /// What stands in place of words that are not known.
    private static let notScored: Set<String> = [
        "ignore_time_segment_in_scoring", "inter_segment_gap",
    ]

    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 20).filter { !$0.text.hasPrefix(";;") }
        return !lines.isEmpty
            && lines.allSatisfy {
                let fields = $0.text.fields
                return fields.count >= 5
                    && TimeSpan(startField: fields[3], endField: fields[4]) != nil
                    && (Double(fields[2]) == nil
                        || fields.count > 5 && fields[5].hasPrefix("<"))
            } && !RTTMReader().recognizes(text)
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var reading = Reading(transcript: Transcript(segments: []))
        for (line, content) in text.contentLines() where !content.hasPrefix(";;") {
            let fields = content.split(maxSplits: 5, whereSeparator: \.isWhitespace)
            guard fields.count >= 5,
                let span = TimeSpan(startField: fields[3], endField: fields[4])
            else {
                reading.findings.append(
                    TranscriptFinding(line: line.number, forgiven: .unreadableLine))
                continue
            }
            let spoken = Self.withoutLabels(fields.count > 5 ? fields[5] : "")
            if Self.notScored.contains(spoken.lowercased()) {
                reading.findings.append(TranscriptFinding(line: line.number, forgiven: .notScored))
            } else if spoken.isEmpty {
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
