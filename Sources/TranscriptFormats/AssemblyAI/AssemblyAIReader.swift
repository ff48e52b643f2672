import EvidenceModel

/// Reads the JSON of AssemblyAI: utterances, sentences or paragraphs where there are some, else words.
/// Times are milliseconds.
///
/// <https://www.assemblyai.com/docs/api-reference/transcripts>
struct AssemblyAIReader: JSONTranscriptReader {
    static let format = FormatName.assemblyAI

    func recognizes(_ json: JSONValue) -> Bool {
        guard json["segments"] == nil, json["transcription"] == nil else { return false }
        let first =
            Self.parts(json)?.first
            ?? (json["text"] == nil ? nil : json["words"]?.array?.first)
        return first?["text"]?.string != nil && first?["start"]?.integer != nil
            && first?["end"]?.integer != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let language = json["language_code"]?.string?.replacing("_", with: "-")
        var transcript = Transcript(
            segments: [], language: language.flatMap { LanguageTag($0) })
        if let parts = Self.parts(json) {
            transcript.segments = parts.compactMap(Self.segment)
        } else if let words = json["words"]?.array {
            transcript.segments = SpokenTurns.segments(of: words.map(Self.token))
        } else {
            throw .document(.missingField)
        }
        return JSONReading(transcript: transcript)
    }

    /// Utterances, or what the service gives when it is asked for sentences or paragraphs; nil when
    /// there are none.
    private static func parts(_ json: JSONValue) -> [JSONValue]? {
        if let utterances = json["utterances"]?.array, !utterances.isEmpty { return utterances }
        return ["sentences", "paragraphs"].lazy.compactMap { json[$0]?.array }
            .first { $0.first?["words"]?.array != nil }
    }

    private static func segment(_ utterance: JSONValue) -> Segment? {
        let text = Blank.trimmed(utterance["text"]?.string ?? "")
        guard !text.isEmpty else { return nil }
        let pieces = (utterance["words"]?.array ?? []).map { word in
            TimedPiece(
                text: word["text"]?.string ?? "",
                timing: span(word).map { WordTiming(span: $0, source: .imported) })
        }
        return .reading(
            text, speaker: Speaker(json: utterance["speaker"]), span: span(utterance),
            words: pieces.isEmpty ? nil : TimedWords.words(of: text, pieces: pieces))
    }

    private static func token(_ word: JSONValue) -> SpokenToken {
        SpokenToken(
            text: word["text"]?.string ?? "", span: span(word),
            speaker: Speaker(json: word["speaker"] ?? word["channel"]))
    }

    private static func span(_ json: JSONValue) -> TimeSpan? {
        JSONTime.span(milliseconds: json["start"], json["end"])
    }
}
