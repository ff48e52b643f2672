import EvidenceModel

/// Reads the JSON of Vosk: `{"result": [{"word", "start", "end", "conf"}], "text"}`, one such object for
/// each utterance, in an array or one below the other. Each is a segment; those without words are
/// silence.
///
/// <https://alphacephei.com/vosk/>
struct VoskReader: JSONTranscriptReader {
    static let format = FormatName.vosk

    func recognizes(_ json: JSONValue) -> Bool {
        let utterances = json.array ?? [json]
        guard utterances.allSatisfy({ $0["text"]?.string != nil || $0["partial"] != nil }) else {
            return false
        }
        return utterances.contains { utterance in
            utterance["result"]?.array?.first.map { $0["word"]?.string != nil && $0["end"] != nil }
                ?? false
        }
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let utterances = json.array ?? [json]
        let segments = utterances.flatMap { utterance in
            var tokens = (utterance["result"]?.array ?? []).map { word in
                SpokenToken(
                    text: Blank.trimmed(word["word"]?.string ?? ""),
                    span: JSONTime.span(word["start"], word["end"]))
            }
            // An utterance is one segment, whatever its pauses.
            if !tokens.isEmpty { tokens[0].begins = true }
            return SpokenTurns.segments(of: tokens)
        }
        return JSONReading(transcript: Transcript(segments: segments))
    }
}
