import EvidenceModel

/// A cue ready to be written: its times rounded to milliseconds, its lines none empty.
struct WritableCue {
    let start: MediaTime
    let end: MediaTime
    let speaker: String?
    let lines: [String]

    /// The cues of a transcript, by their start (players and WebVTT want that order; equal starts
    /// keep the order of the transcript). Segments without text are left out. Overlaps stay. A cue
    /// that rounds to no length lasts one millisecond.
    ///
    /// - Throws: ``TranscriptError/untimed(segment:format:file:)``; times are never invented.
    static func cues(of transcript: Transcript, for format: FormatName) throws(TranscriptError)
        -> [WritableCue]
    {
        var cues: [WritableCue] = []
        for (index, segment) in transcript.segments.enumerated() {
            let lines = WritableText.lines(of: segment.text)
            guard !lines.isEmpty else { continue }
            guard let span = segment.timing?.span else {
                throw .untimed(segment: index + 1, format: format)
            }
            cues.append(WritableCue(span, segment.speaker, lines))
        }
        return cues.enumerated()
            .sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }
            .map(\.element)
    }

    private init(_ span: TimeSpan, _ speaker: Speaker?, _ lines: [String]) {
        let first = max(0, span.lowerBound.roundedMilliseconds)
        start = MediaTime(milliseconds: first)
        end = MediaTime(milliseconds: max(first + 1, span.upperBound.roundedMilliseconds))
        self.speaker = speaker.map { WritableText.line($0.name) }
            .flatMap { $0.isEmpty ? nil : $0 }
        self.lines = lines
    }
}
