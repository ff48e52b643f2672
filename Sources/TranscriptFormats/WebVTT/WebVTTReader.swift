import EvidenceModel

/// Reads WebVTT by the parsing algorithm of the standard (W3C WebVTT §6, <https://www.w3.org/TR/webvtt1/>).
///
/// Voices become speakers; a cue with several voices becomes a segment for each. Where no voice is
/// given, `Name: text` (Zoom) counts as well. Styles, regions, notes and cue settings are read over.
/// Cues whose times break the rules are left out, as the standard wants it, unless there is no other
/// cue at all.
struct WebVTTReader: TranscriptReader {
    static let format = FormatName.vtt
    /// What a WebVTT file begins with.
    static let signature = Array("WEBVTT".utf8)

    /// Files that begin nearly like WebVTT are recognised too, so that they are refused as WebVTT and
    /// not taken for something else.
    func recognizes(_ text: SourceText) -> Bool {
        let head = text.utf8.prefix(64).drop { $0.isBlank || $0 >= 0x80 }
        let word = String(decoding: head.prefix(5), as: UTF8.self).uppercased()
        return word == "WEBVT" || word == "WEBSR"
    }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        guard Self.hasSignature(text.utf8) else {
            throw TranscriptSyntaxError(line: 1, column: 1, problem: .noSignature)
        }
        var blocks = WebVTTBlocks(text)
        blocks.collect()
        if blocks.cues.isEmpty, blocks.timesAreConsistent {
            // No player shows such a file, but it is plain what its author meant.
            blocks = WebVTTBlocks(text, forgivesTimes: true)
            blocks.collect()
        }
        var findings = blocks.findings
        var cues: [Cue] = []
        cues.reserveCapacity(blocks.cues.count)
        for cue in blocks.cues {
            let parts = WebVTTCueText(cue.text).segments(span: cue.timing.span, line: cue.line)
            if parts.isEmpty {
                findings.append(TranscriptFinding(line: cue.line, forgiven: .emptyCue))
            }
            cues += parts
        }
        cues = RollingCaptions.unrolled(cues, &findings)
        findings += cues.timeFindings
        findings.sort { $0.line < $1.line }
        return Reading(
            transcript: Transcript(
                segments: CueSpeakers.segments(of: cues), language: blocks.language),
            findings: findings)
    }

    private static func hasSignature(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: signature) else { return false }
        let next = bytes.dropFirst(signature.count).first
        return next == nil || next == .space || next == .tab || next == .lineFeed
            || next == .carriageReturn
    }
}
