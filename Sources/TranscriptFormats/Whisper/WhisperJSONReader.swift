import EvidenceModel

/// Reads the JSON of the Whisper family: openai-whisper, faster-whisper, whisper-timestamped and
/// WhisperX: `{"segments": [{"start", "end", "text", "speaker", "words": [...]}], "language"}`, or
/// the array of segments alone (of tuples too, see ``WhisperTuples``); `{"text"}` alone, which is read
/// line by line without times; arrays of `{"text", "start", "duration"}`; also the `chunks` of Hugging Face's pipeline and the `words` of
/// OpenAI's service, see ``WhisperChunks``.
///
/// Words are `{"word" or "text", "start", "end"}`; those without times are put between their
/// neighbours and say so. Segments without text or of white space are left out.
struct WhisperJSONReader: JSONTranscriptReader {
    static let format = FormatName.whisper

    func recognizes(_ json: JSONValue) -> Bool {
        if WhisperChunks.recognizes(json) || Self.loneText(json) != nil { return true }
        guard json["schema"] == nil, let segments = Self.segments(json) else { return false }
        guard let first = segments.first else { return json.array == nil }
        return (first["text"]?.string ?? JSONWords.text(of: first["words"])) != nil
            && (first["start"] != nil || first["end"] != nil)
            && first["transcript"] == nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        if let spoken = WhisperChunks.segments(of: json) {
            let language = json["language"]?.string.flatMap(Self.language)
            return JSONReading(transcript: Transcript(segments: spoken, language: language))
        }
        guard let segments = Self.segments(json) else {
            guard let text = Self.loneText(json) else { throw .document(.missingField) }
            let lines = try PlainTextReader().read(SourceText(text))
            return JSONReading(transcript: lines.transcript)
        }
        var reading = JSONReading(
            transcript: Transcript(
                segments: [], language: json["language"]?.string.flatMap(Self.language)))
        reading.transcript.segments.reserveCapacity(segments.count)
        for segment in segments { Self.append(segment, to: &reading) }
        return reading
    }

    private static func segments(_ json: JSONValue) -> [JSONValue]? {
        let segments = json["segments"] ?? json
        return WhisperTuples.named(segments) ?? segments.array
    }

    /// The text of OpenAI's shortest answer, which has nothing else to say what it is.
    private static func loneText(_ json: JSONValue) -> String? {
        let others: Set<String> = ["text", "language", "duration", "task", "usage", "logprobs"]
        guard let members = json.members, members.allSatisfy({ others.contains($0.name) }) else {
            return nil
        }
        return json["text"]?.string.flatMap { $0.contains("data-timestamp") ? nil : $0 }
    }

    /// `ru`, or the English name that some versions write.
    private static func language(_ name: String) -> LanguageTag? {
        let names = ["russian": "ru", "ukrainian": "uk", "english": "en", "korean": "ko"]
        return LanguageTag(names[name.lowercased()] ?? name)
    }

    private static func span(_ json: JSONValue) -> TimeSpan? {
        if json["end"] == nil, let start = json["start"]?.number,
            let duration = json["duration"]?.number
        {
            return JSONTime.span(.number(start), .number(start + duration))
        }
        return JSONTime.span(json["start"], json["end"])
    }

    private static func append(_ json: JSONValue, to reading: inout JSONReading) {
        let text = Blank.trimmed(json["text"]?.string ?? JSONWords.text(of: json["words"]) ?? "")
        guard !text.isEmpty else {
            reading.findings.append(JSONFinding(in: json, .emptyCue))
            return
        }
        let span = Self.span(json)
        let speaker = json["speaker"]?.string.flatMap { $0.isEmpty ? nil : Speaker(name: $0) }
        let words = JSONWords.words(of: json, text: text, in: span, &reading.findings)
        reading.transcript.segments.append(
            .reading(text, speaker: speaker, span: span, words: words))
    }
}
