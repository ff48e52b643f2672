import EvidenceModel

/// Reads label tracks of Audacity: start, end (seconds) and label between tabs.
///
/// <https://manual.audacityteam.org/man/importing_and_exporting_labels.html>. Lines that begin with
/// a backslash hold frequencies and are read over; a label may begin with a speaker's name.
struct AudacityReader: TranscriptReader {
    static let format = FormatName.audacity

    func recognizes(_ text: SourceText) -> Bool {
        let lines = text.contentLines(limit: 20)
        return !lines.isEmpty
            && lines.allSatisfy { $0.text.hasPrefix("\\") || Self.label($0.text) != nil }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var cues: [Cue] = []
        var findings: [TranscriptFinding] = []
        for (line, content) in text.contentLines() where !content.hasPrefix("\\") {
            guard let label = Self.label(content) else {
                throw TranscriptSyntaxError(line: line.number, column: 1, problem: .badTime)
            }
            if label.text.isEmpty {
                findings.append(TranscriptFinding(line: line.number, forgiven: .emptyCue))
            } else {
                cues.append(Cue(line: line.number, span: label.span, text: label.text))
            }
        }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)),
            findings: (findings + cues.timeFindings).sorted { $0.line < $1.line })
    }

    private static func label(_ line: String) -> (span: TimeSpan, text: String)? {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count >= 2, let span = TimeSpan(startField: fields[0], endField: fields[1])
        else { return nil }
        return (span, fields.count == 3 ? Blank.trimmed(fields[2]) : "")
    }
}
