import EvidenceModel

/// Writes WebVTT: `<v Name>` on every cue that has a speaker, `&`, `<` and `>` escaped, no styles and
/// no regions (with those ffmpeg 5 reads no cue at all).
///
/// Order, overlaps and cues without length: see ``WritableCue``.
struct WebVTTWriter: TranscriptWriter {
    static let format = FormatName.vtt

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        var bytes = Array("WEBVTT\n".utf8)
        for cue in try WritableCue.cues(of: transcript, for: .vtt) {
            let text = Self.escaped(cue.lines.joined(separator: "\n"))
            let voice = cue.speaker.map { "<v \(Self.escaped($0))>" } ?? ""
            bytes += "\n\(Timecode(cue.start)) --> \(Timecode(cue.end))\n\(voice)\(text)\n".utf8
        }
        return bytes
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x26, 0x3C, 0x3E].contains($0) }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
