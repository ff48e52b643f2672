import EvidenceModel

/// Writes Rich Transcription Time Marked files: a `SPEAKER` line for each segment, a `LEXEME` line
/// for each of its words that has a time. White space in names becomes an underscore.
struct RTTMWriter: TranscriptWriter {
    static let format = FormatName.rttm

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        var text = ""
        for (index, segment) in transcript.segments.enumerated() {
            guard let span = segment.timing?.span else {
                guard !segment.words.isEmpty else { continue }
                throw .untimed(segment: index + 1, format: .rttm)
            }
            let name = WritableText.field(segment.speaker?.name)
            text += "SPEAKER clip 1 \(Self.times(span)) <NA> <NA> \(name) <NA> <NA>\n"
            for word in segment.words {
                guard let span = word.timing?.span else { continue }
                let confidence = word.timing?.confidence.map { "\(($0 * 100).rounded() / 100)" }
                text += "LEXEME clip 1 \(Self.times(span)) \(WritableText.field(word.text)) lex "
                text += "\(name) \(confidence ?? "<NA>") <NA>\n"
            }
        }
        return Array(text.utf8)
    }

    /// Start and duration.
    static func times(_ span: TimeSpan) -> String {
        let start = max(0, span.lowerBound.roundedMilliseconds)
        let end = max(start, span.upperBound.roundedMilliseconds)
        return "\(WritableText.seconds(start)) \(WritableText.seconds(end - start))"
    }
}
