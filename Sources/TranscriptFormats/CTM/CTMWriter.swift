import EvidenceModel

/// Writes time-marked words: `clip 1 start duration word confidence lex speaker`.
///
/// Every word needs a time. White space in words and names becomes an underscore.
struct CTMWriter: TranscriptWriter {
    static let format = FormatName.ctm

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        var text = ""
        for (index, segment) in transcript.segments.enumerated() {
            let name = segment.speaker.map { WritableText.field($0.name) } ?? "unknown"
            for word in segment.words {
                guard let timing = word.timing else {
                    throw .untimedWord(segment: index + 1, format: .ctm)
                }
                let confidence = timing.confidence.map { "\(($0 * 100).rounded() / 100)" } ?? "NA"
                text += "clip 1 \(RTTMWriter.times(timing.span)) \(WritableText.field(word.text)) "
                text += "\(confidence) lex \(name)\n"
            }
        }
        return Array(text.utf8)
    }
}
