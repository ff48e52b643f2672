import EvidenceModel

/// Reads SubRip subtitles, as liberally as most players do.
///
/// A line with two times and an arrow begins a cue; everything up to the next such line, less the
/// cue number above that, is its text. So missing numbers, missing blank lines and blank lines
/// inside a text are no obstacle. Tags are removed, entities left alone, empty cues left out, and
/// the order of the file is kept.
struct SRTReader: TranscriptReader {
    static let format = FormatName.srt

    func recognizes(_ text: SourceText) -> Bool {
        guard !WebVTTReader().recognizes(text) else { return false }
        let head = SourceText(Array(text.utf8.prefix(65_536)))
        return head.lines().contains { line in
            // In brackets: what Whisper prints on a console.
            head.utf8[line.range].first { !$0.isBlank } != UInt8(ascii: "[")
                && SRTTiming(head, line).map { $0.unreadable == nil } ?? false
        }
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        let blocks = SRTBlocks(text)
        var findings = blocks.findings
        var cues: [Cue] = []
        cues.reserveCapacity(blocks.blocks.count)
        for block in blocks.blocks {
            let content = SRTMarkup.plainText(text, block.textLines)
            findings += content.findings
            if content.text.isEmpty {
                findings.append(TranscriptFinding(line: block.timing.line, forgiven: .emptyCue))
            } else {
                cues.append(
                    Cue(
                        line: block.timing.line, span: block.timing.span(saying: content.text),
                        text: content.text, isEstimated: block.timing.unreadable != nil))
            }
        }
        cues = RollingCaptions.unrolled(cues, &findings)
        findings += cues.timeFindings
        findings.sort { $0.line < $1.line }
        return Reading(
            transcript: Transcript(segments: CueSpeakers.segments(of: cues)), findings: findings)
    }
}
