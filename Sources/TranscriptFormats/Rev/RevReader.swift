import EvidenceModel

/// Reads the JSON of Rev and Rev AI: monologues of elements, their times as seconds or, in older
/// files, as `00:00:01,500`.
///
/// <https://docs.rev.ai/api/asynchronous/transcript/>
struct RevReader: JSONTranscriptReader {
    static let format = FormatName.rev

    func recognizes(_ json: JSONValue) -> Bool {
        json["monologues"]?.array != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let monologues = json["monologues"]?.array else { throw .document(.missingField) }
        var names: [Int: String] = [:]
        for speaker in json["speakers"]?.array ?? [] {
            guard let id = speaker["id"]?.integer, let name = speaker["name"]?.string else {
                continue
            }
            names[id] = name
        }
        let segments = monologues.flatMap { monologue in
            let name = monologue["speaker"]?.integer.flatMap { names[$0] }
            let speaker = name.map(Speaker.init(name:)) ?? Speaker(json: monologue["speaker"])
            var tokens = (monologue["elements"]?.array ?? []).compactMap { Self.token($0, speaker) }
            // A monologue is one turn, whatever its pauses.
            if !tokens.isEmpty { tokens[0].begins = true }
            return SpokenTurns.segments(of: tokens)
        }
        return JSONReading(transcript: Transcript(segments: segments))
    }

    /// Spaces are elements of their own, or part of a mark: `", "`.
    private static func token(_ element: JSONValue, _ speaker: Speaker?) -> SpokenToken? {
        let value = element["value"]?.string ?? ""
        let text = Blank.trimmed(value)
        guard !text.isEmpty else { return nil }
        return SpokenToken(
            text: text,
            span: JSONTime.span(element["ts"], element["end_ts"])
                ?? JSONTime.span(clock: element["timestamp"], element["end_timestamp"]),
            speaker: speaker,
            attaches: element["type"]?.string == "punct" && value.utf8.first?.isBlank == false)
    }
}
