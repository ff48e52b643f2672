import EvidenceModel

/// Writes labelled text: `[00:00:01.000 --> 00:00:02.500] NAME: text`, the time and the name where
/// they are known. Further lines of a segment stand below it; between segments is an empty line, so
/// that a segment without time and name does not continue the one above.
struct LabelledTextWriter: TranscriptWriter {
    static let format = FormatName.labelled

    func bytes(of transcript: Transcript) throws(TranscriptError) -> [UInt8] {
        let blocks = transcript.segments.map { segment -> String in
            let lines = WritableText.lines(of: segment.text).joined(separator: "\n")
            let name = segment.speaker.map { "\(WritableText.line($0.name)): " } ?? ""
            let time = segment.timing.map { timing in
                "[\(Timecode(timing.span.lowerBound)) --> \(Timecode(timing.span.upperBound))] "
            }
            return (time ?? "") + name + lines + "\n"
        }
        return Array(blocks.joined(separator: "\n").utf8)
    }
}
