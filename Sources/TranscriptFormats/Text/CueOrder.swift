import EvidenceModel

extension [Cue] {
    /// Findings about the times of cues: no length, overlap, order.
    var timeFindings: [TranscriptFinding] {
        var findings: [TranscriptFinding] = []
        var previous: Cue?
        for cue in self {
            if cue.span.isEmpty {
                findings.append(TranscriptFinding(line: cue.line, forgiven: .zeroLength))
            }
            if let previous {
                if cue.span.lowerBound < previous.span.lowerBound {
                    findings.append(TranscriptFinding(line: cue.line, forgiven: .outOfOrder))
                } else if cue.span.lowerBound < previous.span.upperBound {
                    findings.append(TranscriptFinding(line: cue.line, forgiven: .overlap))
                }
            }
            previous = cue
        }
        return findings
    }
}
