import EvidenceModel

/// Whisper's output without segments: `{"text", "chunks": [{"timestamp": [0.0, 1.5], "text"}]}` of
/// Hugging Face's pipeline (and `speakers`, the same with names, of insanely-fast-whisper), and
/// `{"text", "words": [{"word", "start", "end"}]}` of OpenAI's service.
enum WhisperChunks {
    static func recognizes(_ json: JSONValue) -> Bool {
        guard json["segments"] == nil, json["schema"] == nil else { return false }
        if let chunks = chunks(json) { return chunks.first?["timestamp"]?.array?.count == 2 }
        return json["text"]?.string != nil && json["words"]?.array?.first?["word"]?.string != nil
            && json["words"]?.array?.first?["start"] != nil && json["paragraphs"] == nil
            && json["id"] == nil
    }

    /// Nil when the value has none of these shapes.
    static func segments(of json: JSONValue) -> [Segment]? {
        guard recognizes(json) else { return nil }
        guard let chunks = chunks(json) else {
            return SpokenTurns.segments(of: (json["words"]?.array ?? []).map(token))
        }
        let tokens = chunks.map(chunk)
        // With times for words a chunk is a word.
        let areWords =
            tokens.count > 1
            && tokens.allSatisfy { !$0.text.contains(where: \.isWhitespace) }
        if areWords { return SpokenTurns.segments(of: tokens) }
        return tokens.filter { !$0.text.isEmpty }.map {
            .reading($0.text, speaker: $0.speaker, span: $0.span)
        }
    }

    private static func chunks(_ json: JSONValue) -> [JSONValue]? {
        let named = json["speakers"]?.array ?? []
        return named.isEmpty ? json["chunks"]?.array : named
    }

    /// The last chunk may have no end; its length is estimated then.
    private static func chunk(_ json: JSONValue) -> SpokenToken {
        let times = json["timestamp"]?.array ?? []
        let start = JSONTime.time(times.first)
        let end = times.count > 1 ? JSONTime.time(times[1]) : nil
        let text = Blank.trimmed(json["text"]?.string ?? "")
        return SpokenToken(
            text: text,
            span: start.map { $0..<max($0, end ?? $0 + SpeechRate.duration(of: text)) },
            speaker: Speaker(json: json["speaker"]))
    }

    private static func token(_ json: JSONValue) -> SpokenToken {
        SpokenToken(
            text: Blank.trimmed(json["word"]?.string ?? ""),
            span: JSONTime.span(json["start"], json["end"]), speaker: Speaker(json: json["speaker"])
        )
    }
}
