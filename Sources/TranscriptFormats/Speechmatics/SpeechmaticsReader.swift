import EvidenceModel

/// Reads the JSON of Speechmatics, version 2 (`results`) and 1 (`words` and `speakers`).
///
/// <https://docs.speechmatics.com/speech-to-text/batch/output>
struct SpeechmaticsReader: JSONTranscriptReader {
    static let format = FormatName.speechmatics

    func recognizes(_ json: JSONValue) -> Bool {
        if let first = json["results"]?.array?.first {
            return first["start_time"] != nil && first["type"] != nil
        }
        guard let word = json["words"]?.array?.first else { return false }
        return word["name"] != nil && word["time"] != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let language =
            json["metadata"]?["transcription_config"]?["language"]?.string
            ?? json["job"]?["lang"]?.string
        let tokens: [SpokenToken]
        if let results = json["results"]?.array {
            tokens = Self.tokens(results)
        } else if let words = json["words"]?.array {
            tokens = Self.tokens(words, speakers: json["speakers"]?.array ?? [])
        } else {
            throw .document(.missingField)
        }
        return JSONReading(
            transcript: Transcript(
                segments: SpokenTurns.segments(of: tokens),
                language: language.flatMap { LanguageTag($0) }))
    }

    private static func tokens(_ results: [JSONValue]) -> [SpokenToken] {
        results.compactMap { result in
            guard let best = result["alternatives"]?.array?.first else { return nil }
            let isMark = result["type"]?.string == "punctuation"
            return SpokenToken(
                text: best["content"]?.string ?? "",
                span: JSONTime.span(result["start_time"], result["end_time"]),
                speaker: Speaker(json: best["speaker"] ?? result["channel"]),
                attaches: isMark && result["attaches_to"]?.string ?? "previous" == "previous")
        }
    }

    /// Version 1: each word has a time and a duration, and so has each stretch of a speaker.
    private static func tokens(_ words: [JSONValue], speakers: [JSONValue]) -> [SpokenToken] {
        let stretches = speakers.compactMap { json in
            span(json).map { (span: $0, speaker: Speaker(json: json["name"])) }
        }
        var current = 0
        return words.map { word in
            let span = span(word)
            while let start = span?.lowerBound, current + 1 < stretches.count,
                stretches[current + 1].span.lowerBound <= start
            {
                current += 1
            }
            let text = Blank.trimmed(word["name"]?.string ?? "")
            return SpokenToken(
                text: text, span: span,
                speaker: stretches.indices.contains(current) ? stretches[current].speaker : nil,
                attaches: text.unicodeScalars.allSatisfy { ".,?!;:".unicodeScalars.contains($0) })
        }
    }

    private static func span(_ json: JSONValue) -> TimeSpan? {
        guard let start = json["time"]?.number, let length = json["duration"]?.number else {
            return nil
        }
        return JSONTime.span(.number(start), .number(start + length))
    }
}
