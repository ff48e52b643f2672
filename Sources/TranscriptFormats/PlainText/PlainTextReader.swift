import EvidenceModel

/// Reads plain text: each line that is not empty is a segment. Lines end at LF or CRLF only.
struct PlainTextReader: TranscriptReader {
    static let format = FormatName.plain

    /// Plain text is what is left when nothing else fits.
    func recognizes(_ text: SourceText) -> Bool { true }

    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        let segments = text.lines(carriageReturns: false).compactMap { line in
            let content = Blank.trimmed(text.string(line.range))
            return content.isEmpty ? nil : Segment.reading(content)
        }
        return Reading(transcript: Transcript(segments: segments))
    }
}
