import EvidenceModel

/// Reads the JSON of whisper.cpp, short (`-oj`) and full (`-ojf`).
///
/// <https://github.com/ggml-org/whisper.cpp>. In full files, tokens that begin with a space begin
/// words; a token may hold half a character of other scripts, so words are counted, not compared.
struct WhisperCppReader: JSONTranscriptReader {
    static let format = FormatName.whisperCpp

    func recognizes(_ json: JSONValue) -> Bool {
        guard let transcription = json["transcription"]?.array else { return false }
        return transcription.first.map { $0["offsets"] != nil || $0["timestamps"] != nil }
            ?? (json["result"] != nil)
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let parts = json["transcription"]?.array else { throw .document(.missingField) }
        let language = json["result"]?["language"]?.string ?? json["params"]?["language"]?.string
        var reading = JSONReading(
            transcript: Transcript(segments: [], language: language.flatMap { LanguageTag($0) }))
        for part in parts {
            let text = Blank.trimmed(part["text"]?.string ?? "")
            if text.isEmpty {
                reading.findings.append(JSONFinding(in: part, .emptyCue))
                continue
            }
            let words = Self.words(of: text, part, &reading.findings)
            reading.transcript.segments.append(
                .reading(
                    text, speaker: Speaker(json: part["speaker"]), span: Self.span(part),
                    words: words))
        }
        return reading
    }

    private static func span(_ json: JSONValue) -> TimeSpan? {
        JSONTime.span(milliseconds: json["offsets"]?["from"], json["offsets"]?["to"])
            ?? JSONTime.span(clock: json["timestamps"]?["from"], json["timestamps"]?["to"])
    }

    private static func words(
        of text: String, _ part: JSONValue, _ findings: inout [JSONFinding]
    ) -> [Word]? {
        var spans: [TimeSpan?] = []
        for token in part["tokens"]?.array ?? [] {
            let spelling = token["text"]?.string ?? ""
            if spelling.hasPrefix("[_") || spelling.isEmpty { continue }
            let span = span(token)
            if spelling.hasPrefix(" ") || spans.isEmpty {
                spans.append(span)
            } else if let last = spans[spans.count - 1], let span {
                spans[spans.count - 1] = last.union(span)
            }
        }
        guard !spans.isEmpty else { return nil }
        var words = WordSplitting.words(of: text)
        guard spans.count == words.count else {
            findings.append(JSONFinding(in: part, .unplacedWords))
            return nil
        }
        for (index, span) in spans.enumerated() {
            words[index].timing = span.map { WordTiming(span: $0, source: .imported) }
        }
        return words
    }
}
