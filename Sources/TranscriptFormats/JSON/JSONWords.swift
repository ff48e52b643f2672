import EvidenceModel

/// Words of a segment in JSON: `[{"word": " Hello", "start": 0.1, "end": 0.4}, …]`.
enum JSONWords {
    /// The words in their places in the text; nil (the text is split anew) when there are none or
    /// when they do not match the text.
    static func words(
        of segment: JSONValue, text: String, in span: TimeSpan?,
        _ findings: inout [JSONFinding]
    ) -> [Word]? {
        guard let pieces = segment["words"]?.array, !pieces.isEmpty else { return nil }
        let timed = pieces.map { piece in
            TimedPiece(
                text: piece["word"]?.string ?? piece["text"]?.string ?? "",
                timing: JSONTime.span(piece["start"], piece["end"])
                    .map { WordTiming(span: $0, source: .imported) },
                score: score(piece))
        }
        guard let words = TimedWords.words(of: text, pieces: timed), !words.isEmpty else {
            findings.append(JSONFinding(in: segment, .unplacedWords))
            return nil
        }
        guard let span, let complete = TimedWords.interpolated(words, in: span) else {
            return words
        }
        findings.append(JSONFinding(in: segment, .interpolatedWords))
        return complete
    }

    /// The words as a text, where no other is given: with the spaces they bring, or with one between
    /// them when none brings any. Nil without words.
    static func text(of json: JSONValue?) -> String? {
        let words = (json?.array ?? []).compactMap { $0["word"]?.string ?? $0["text"]?.string }
        guard !words.isEmpty else { return nil }
        let bringSpaces = words.dropFirst().contains { $0.hasPrefix(" ") }
        return Blank.trimmed(words.joined(separator: bringSpaces ? "" : " "))
    }

    /// How sure the recogniser was: `probability` (openai-whisper, faster-whisper), `confidence`
    /// (whisper-timestamped) or `score` (WhisperX); nil for what is no probability.
    private static func score(_ word: JSONValue) -> Double? {
        ["probability", "confidence", "score"].lazy.compactMap { word[$0]?.number }.first
            .flatMap { (0...1).contains($0) ? $0 : nil }
    }
}
