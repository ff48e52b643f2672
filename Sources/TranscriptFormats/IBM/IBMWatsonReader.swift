import EvidenceModel

/// Reads the JSON of IBM Watson Speech to Text. Each result is a segment, split where the speaker
/// labels say that somebody else speaks.
///
/// <https://cloud.ibm.com/docs/speech-to-text?topic=speech-to-text-basic-response>
struct IBMWatsonReader: JSONTranscriptReader {
    static let format = FormatName.ibm

    func recognizes(_ json: JSONValue) -> Bool {
        guard let result = Self.body(json)["results"]?.array?.first,
            let best = result["alternatives"]?.array?.first
        else { return false }
        return best["timestamps"] != nil || (result["final"] != nil && best["transcript"] != nil)
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let body = Self.body(json)
        guard let results = body["results"]?.array else { throw .document(.missingField) }
        var speakers: [MediaTime: Speaker] = [:]
        for label in body["speaker_labels"]?.array ?? [] {
            guard let start = JSONTime.time(label["from"]) else { continue }
            speakers[start] = Speaker(json: label["speaker"])
        }
        var segments: [Segment] = []
        for result in results {
            guard let best = result["alternatives"]?.array?.first else { continue }
            var tokens = (best["timestamps"]?.array ?? []).compactMap { Self.token($0, speakers) }
            if tokens.isEmpty {
                let text = Blank.trimmed(best["transcript"]?.string ?? "")
                if !text.isEmpty { segments.append(.reading(text)) }
                continue
            }
            tokens[0].begins = true
            segments += SpokenTurns.segments(of: tokens)
        }
        return JSONReading(transcript: Transcript(segments: segments))
    }

    /// The answer to one request, or its record in a list of jobs.
    private static func body(_ json: JSONValue) -> JSONValue {
        guard let first = json["results"]?.array?.first, first["results"]?.array != nil else {
            return json
        }
        return first
    }

    /// `["word", 1.2, 1.5]`.
    private static func token(_ json: JSONValue, _ speakers: [MediaTime: Speaker]) -> SpokenToken? {
        guard let parts = json.array, parts.count >= 3, let text = parts[0].string else {
            return nil
        }
        let span = JSONTime.span(parts[1], parts[2])
        return SpokenToken(
            text: Blank.trimmed(text), span: span, speaker: span.flatMap { speakers[$0.lowerBound] }
        )
    }
}
