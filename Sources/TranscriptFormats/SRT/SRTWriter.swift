import EvidenceModel

/// Writes SubRip: UTF-8 without a byte order mark, LF, numbers from 1, `[NAME]: text`.
///
/// Angle brackets become `‹` and `›`, since players take them for tags and ffmpeg deletes them; the
/// arrow `-->` becomes `→`; a brace before a backslash becomes a parenthesis. Order, overlaps and
/// cues without length: see ``WritableCue``.
struct SRTWriter: TranscriptWriter {
    static let format = FormatName.srt

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, cue) in try WritableCue.cues(of: transcript, for: .srt).enumerated() {
            if index > 0 { bytes.append(.lineFeed) }
            let start = Timecode(cue.start, fraction: .comma)
            let end = Timecode(cue.end, fraction: .comma)
            bytes += "\(index + 1)\n\(start) --> \(end)\n\(text(of: cue))\n".utf8
        }
        return bytes
    }

    private func text(of cue: WritableCue) -> String {
        let text = Self.harmless(cue.lines.joined(separator: "\n"))
        guard let speaker = cue.speaker else { return text }
        return "[\(Self.harmless(Self.withoutBrackets(speaker)))]: \(text)"
    }

    private static func harmless(_ text: String) -> String {
        text.replacing("-->", with: "→").replacing("<", with: "‹").replacing(">", with: "›")
            .replacing("{\\", with: "(\\")
    }

    private static func withoutBrackets(_ name: String) -> String {
        name.replacing("[", with: "(").replacing("]", with: ")")
    }
}
