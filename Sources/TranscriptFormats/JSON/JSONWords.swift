import EvidenceModel

/// Words of a segment in JSON: `[{"word": " Hello", "start": 0.1, "end": 0.4}, …]`.
enum JSONWords {
    /// The words in their places in the text; nil (the text is split anew) when there are none or
    /// when they do not match the text.
    static func words(
        _ json: JSONValue?, of text: String, in span: TimeSpan?,
        _ findings: inout [TranscriptFinding]
    ) -> [Word]? {
        guard let pieces = json?.array, !pieces.isEmpty else { return nil }
        let timed = pieces.map { piece in
            TimedPiece(
                text: piece["word"]?.string ?? piece["text"]?.string ?? "",
                timing: JSONTime.span(piece["start"], piece["end"])
                    .map { WordTiming(span: $0, source: .imported) })
        }
        guard let words = TimedWords.words(of: text, pieces: timed), !words.isEmpty else {
            findings.append(TranscriptFinding(line: 0, forgiven: .unplacedWords))
            return nil
        }
        guard let span, let complete = TimedWords.interpolated(words, in: span) else {
            return words
        }
        findings.append(TranscriptFinding(line: 0, forgiven: .interpolatedWords))
        return complete
    }
}
