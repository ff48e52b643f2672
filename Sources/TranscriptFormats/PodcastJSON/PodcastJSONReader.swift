import EvidenceModel

/// Reads the JSON transcripts of the Podcasting 2.0 namespace.
///
/// <https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md>
struct PodcastJSONReader: JSONTranscriptReader {
    static let format = FormatName.podcast

    func recognizes(_ json: JSONValue) -> Bool {
        json["segments"]?.array?.first?["body"]?.string != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let segments = json["segments"]?.array else { throw .document(.missingField) }
        return JSONReading(transcript: Transcript(segments: segments.compactMap(Self.segment)))
    }

    private static func segment(_ json: JSONValue) -> Segment? {
        let text = Blank.trimmed(json["body"]?.string ?? "")
        guard !text.isEmpty else { return nil }
        return .reading(
            text, speaker: Speaker(json: json["speaker"]),
            span: JSONTime.span(json["startTime"], json["endTime"]))
    }
}
