import EvidenceModel

/// Reads the JSON of Amazon Transcribe: speaker labels, channels, masked vocabulary.
///
/// <https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html>. Channels become speakers of
/// that name; segments are those of the speaker labels.
struct AWSTranscribeReader: JSONTranscriptReader {
    static let format = FormatName.aws

    func recognizes(_ json: JSONValue) -> Bool {
        json["results"]?["items"]?.array != nil && json["results"]?["transcripts"]?.array != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let results = json["results"], let items = results["items"]?.array else {
            throw .document(.missingField)
        }
        let language = results["language_code"]?.string ?? json["language_code"]?.string
        let segments: [Segment]
        if let channels = results["channel_labels"]?["channels"]?.array {
            segments = channels.flatMap { channel in
                let speaker = Speaker(json: channel["channel_label"])
                return SpokenTurns.segments(
                    of: (channel["items"]?.array ?? []).map { Self.token($0, speaker: speaker) })
            }
            .inTimeOrder()
        } else {
            segments = SpokenTurns.segments(of: Self.tokens(items, AWSSpeakerLabels(results)))
        }
        return JSONReading(
            transcript: Transcript(
                segments: segments, language: language.flatMap { LanguageTag($0) }))
    }

    private static func tokens(_ items: [JSONValue], _ labels: AWSSpeakerLabels) -> [SpokenToken] {
        var speaker: Speaker?
        return items.map { item in
            let start = JSONTime.time(item["start_time"])
            speaker = Speaker(json: item["speaker_label"]) ?? labels.speaker(at: start) ?? speaker
            var token = token(item, speaker: speaker)
            token.begins = start.map(labels.starts.contains) ?? false
            return token
        }
    }

    private static func token(_ item: JSONValue, speaker: Speaker?) -> SpokenToken {
        SpokenToken(
            text: item["alternatives"]?.array?.first?["content"]?.string ?? "",
            span: JSONTime.span(item["start_time"], item["end_time"]), speaker: speaker,
            attaches: item["type"]?.string == "punctuation")
    }
}

/// Who speaks when, as Amazon Transcribe says beside the words.
private struct AWSSpeakerLabels {
    private var speakers: [MediaTime: Speaker] = [:]
    /// Where segments begin.
    private(set) var starts: Set<MediaTime> = []

    init(_ results: JSONValue) {
        let segments =
            results["speaker_labels"]?["segments"]?.array ?? results["audio_segments"]?.array ?? []
        for segment in segments {
            if let start = JSONTime.time(segment["start_time"]) { starts.insert(start) }
            for item in segment["items"]?.array ?? [] {
                guard let start = JSONTime.time(item["start_time"]) else { continue }
                speakers[start] = Speaker(json: item["speaker_label"] ?? segment["speaker_label"])
            }
        }
    }

    func speaker(at start: MediaTime?) -> Speaker? { start.flatMap { speakers[$0] } }
}
