import EvidenceModel

/// Writes plain text: a line for each segment, lines inside joined by spaces.
struct PlainTextWriter: TranscriptWriter {
    static let format = FormatName.plain

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let lines = transcript.segments.map { WritableText.line($0.text) }.filter { !$0.isEmpty }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }
}
