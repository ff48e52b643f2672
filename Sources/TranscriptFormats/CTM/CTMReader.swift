import EvidenceModel

/// Reads time-marked conversation files: `file channel start duration word [confidence …]`.
///
/// NIST SCTK, <https://github.com/usnistgov/SCTK>. Of alternatives the first is read. Files and
/// channels begin new segments, pauses too.
struct CTMReader: TranscriptReader {
    static let format = FormatName.ctm

    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 20).filter { !$0.text.hasPrefix(";;") }
        return !lines.isEmpty
            && lines.allSatisfy {
                let fields = $0.text.fields
                guard fields.count >= 5, fields.count <= 8,
                    fields.count < 6 || !fields[5].hasPrefix("<"), !RTTMReader().recognizes(text)
                else {
                    return false
                }
                return TimeSpan(startField: fields[2], durationField: fields[3]) != nil
                    || fields[2] == "*"
            }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var segments: [Segment] = []
        var tokens: [SpokenToken] = []
        var findings: [TranscriptFinding] = []
        var source: [Substring] = []
        var alternative = 0
        for (line, content) in text.contentLines() where !content.hasPrefix(";;") {
            let fields = content.fields
            guard fields.count >= 5 else {
                findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableLine))
                continue
            }
            switch fields[4] {
            case "<ALT_BEGIN>": alternative = 1
            case "<ALT>": alternative += 1
            case "<ALT_END>": alternative = 0
            default:
                guard let span = TimeSpan(startField: fields[2], durationField: fields[3]) else {
                    findings.append(TranscriptFinding(line: line.number, forgiven: .unreadableLine))
                    continue
                }
                guard alternative <= 1 else { continue }
                if Array(fields.prefix(2)) != source {
                    segments += SpokenTurns.segments(of: tokens)
                    tokens = []
                    source = Array(fields.prefix(2))
                }
                tokens.append(
                    SpokenToken(text: String(fields[4]), span: span, speaker: Self.speaker(fields)))
            }
        }
        return Reading(
            transcript: Transcript(segments: segments + SpokenTurns.segments(of: tokens)),
            findings: findings)
    }

    private static func speaker(_ fields: [Substring]) -> Speaker? {
        guard fields.count >= 8, !["unknown", "unknow", "NA", "<NA>"].contains(fields[7]) else {
            return nil
        }
        return Speaker(name: String(fields[7]))
    }
}
