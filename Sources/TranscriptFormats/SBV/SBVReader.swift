import EvidenceModel

/// Reads captions of YouTube's SubViewer kind: `0:00:01.000,0:00:02.500` above each text.
struct SBVReader: TranscriptReader {
    static let format = FormatName.sbv

    func recognizes(_ text: SourceText) -> Bool {
        text.contentLines(limit: 1).first.map { Self.span($0.text) != nil } ?? false
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        var cues: [Cue] = []
        var findings: [TranscriptFinding] = []
        for line in text.lines() {
            let content = Blank.trimmed(text.string(line.range))
            if let span = Self.span(content) {
                cues.append(Cue(line: line.number, span: span, text: ""))
            } else if !content.isEmpty {
                guard let last = cues.indices.last else {
                    findings.append(TranscriptFinding(line: line.number, forgiven: .strayText))
                    continue
                }
                cues[last].text += cues[last].text.isEmpty ? content : "\n\(content)"
            }
        }
        for cue in cues where cue.text.isEmpty {
            findings.append(TranscriptFinding(line: cue.line, forgiven: .emptyCue))
        }
        cues.removeAll { $0.text.isEmpty }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)),
            findings: (findings + cues.timeFindings).sorted { $0.line < $1.line })
    }

    private static func span(_ line: String) -> TimeSpan? {
        guard line.utf8.first?.isDigit ?? false, line.utf8.count < 64 else { return nil }
        let bytes = Array(line.utf8)
        guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")),
            let start = ClockReading(bytes, at: 0, limit: comma), start.end == comma,
            let end = ClockReading(bytes, at: comma + 1, limit: bytes.count), end.end == bytes.count
        else { return nil }
        return start.time..<max(start.time, end.time)
    }
}
