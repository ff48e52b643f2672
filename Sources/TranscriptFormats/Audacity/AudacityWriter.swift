import EvidenceModel

/// Writes label tracks of Audacity: start, end and `NAME: text` between tabs.
struct AudacityWriter: TranscriptWriter {
    static let format = FormatName.audacity

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let lines = try WritableCue.cues(of: transcript, for: .audacity).map { cue in
            let name = cue.speaker.map { "\($0): " } ?? ""
            let start = WritableText.seconds(cue.start.roundedMilliseconds)
            let end = WritableText.seconds(cue.end.roundedMilliseconds)
            return "\(start)\t\(end)\t\(name)\(cue.lines.joined(separator: " "))\n"
        }
        return Array(lines.joined().utf8)
    }
}
