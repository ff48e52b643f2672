import EvidenceModel

/// Reads the JSON of the Whisper family: openai-whisper, faster-whisper, whisper-timestamped and
/// WhisperX: `{"segments": [{"start", "end", "text", "speaker", "words": [...]}], "language"}`, or
/// the array of segments alone; also the `chunks` of Hugging Face's pipeline and the `words` of
/// OpenAI's service, see ``WhisperChunks``.
///
/// Words are `{"word" or "text", "start", "end"}`; those without times are put between their
/// neighbours and say so. Segments without text or of white space are left out.
struct WhisperJSONReader: JSONTranscriptReader {
    static let format = FormatName.whisper

    func recognizes(_ json: JSONValue) -> Bool {
        if WhisperChunks.recognizes(json) { return true }
        guard json["schema"] == nil, let segments = Self.segments(json) else { return false }
        guard let first = segments.first else { return json.array == nil }
        return (first["text"]?.string ?? JSONWords.text(of: first["words"])) != nil
            && (first["start"] != nil || first["end"] != nil)
            && first["transcript"] == nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> Reading {
        if let spoken = WhisperChunks.segments(of: json) {
            let language = json["language"]?.string.flatMap(Self.language)
            return Reading(transcript: Transcript(segments: spoken, language: language))
        }
        guard let segments = Self.segments(json) else {
            throw .document(.missingField)
        }
        var reading = Reading(
            transcript: Transcript(
                segments: [], language: json["language"]?.string.flatMap(Self.language)))
        reading.transcript.segments.reserveCapacity(segments.count)
        for segment in segments { Self.append(segment, to: &reading) }
        return reading
    }

    private static func segments(_ json: JSONValue) -> [JSONValue]? {
        json["segments"]?.array ?? json.array
    }

    /// `ru`, or the English name that some versions write.
    private static func language(_ name: String) -> LanguageTag? {
        let names = ["russian": "ru", "ukrainian": "uk", "english": "en", "korean": "ko"]
        return LanguageTag(names[name.lowercased()] ?? name)
    }

    private static func append(_ json: JSONValue, to reading: inout Reading) {
        let text = Blank.trimmed(json["text"]?.string ?? JSONWords.text(of: json["words"]) ?? "")
        guard !text.isEmpty else {
            reading.findings.append(TranscriptFinding(line: 0, forgiven: .emptyCue))
            return
        }
        let span = JSONTime.span(json["start"], json["end"])
        let speaker = json["speaker"]?.string.flatMap { $0.isEmpty ? nil : Speaker(name: $0) }
        let words = JSONWords.words(json["words"], of: text, in: span, &reading.findings)
        reading.transcript.segments.append(
            .reading(text, speaker: speaker, span: span, words: words))
    }
}
