import EvidenceModel

/// Reads the tab-separated files of openai-whisper: `start`, `end` (milliseconds) and `text`.
struct WhisperTSVReader: TranscriptReader {
    static let format = FormatName.whisperTSV

    private static let header = "start\tend\ttext"

    func recognizes(_ text: SourceText) -> Bool {
        text.utf8.starts(with: Self.header.utf8)
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var cues: [Cue] = []
        var findings: [TranscriptFinding] = []
        for line in text.lines() {
            let content = text.string(line.range)
            if content.isEmpty || content == Self.header { continue }
            let fields = content.split(
                separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let start = Int64(fields[0]), let end = Int64(fields[1]),
                (0...360_000_000_000).contains(start), (0...360_000_000_000).contains(end)
            else {
                throw TranscriptSyntaxError(line: line.number, column: 1, problem: .badTime)
            }
            let body = Blank.trimmed(fields[2])
            if body.isEmpty {
                findings.append(TranscriptFinding(line: line.number, forgiven: .emptyCue))
                continue
            }
            let from = MediaTime(milliseconds: start)
            cues.append(
                Cue(
                    line: line.number, span: from..<max(from, MediaTime(milliseconds: end)),
                    text: body))
        }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)),
            findings: (findings + cues.timeFindings).sorted { $0.line < $1.line })
    }
}
