import EvidenceModel

/// Reads the JSON of Deepgram: utterances where there are some, else the words of each channel, in
/// paragraphs if there are any.
///
/// <https://developers.deepgram.com/reference/listen-file>
struct DeepgramReader: JSONTranscriptReader {
    static let format = FormatName.deepgram

    func recognizes(_ json: JSONValue) -> Bool {
        json["results"]?["channels"]?.array?.first?["alternatives"]?.array != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let results = json["results"], let channels = results["channels"]?.array else {
            throw .document(.missingField)
        }
        let names = channels.count > 1
        let segments: [Segment]
        if let utterances = results["utterances"]?.array, !utterances.isEmpty {
            segments = utterances.compactMap { Self.segment($0, namesChannel: names) }
        } else {
            segments = channels.indices.flatMap { index in
                SpokenTurns.segments(
                    of: Self.tokens(channels[index], channel: names ? index : nil))
            }
            .inTimeOrder()
        }
        let language = channels.first?["detected_language"]?.string
        return JSONReading(
            transcript: Transcript(
                segments: segments, language: language.flatMap { LanguageTag($0) }))
    }

    private static func segment(_ utterance: JSONValue, namesChannel: Bool) -> Segment? {
        let channel = namesChannel ? utterance["channel"]?.integer : nil
        let text = Blank.trimmed(utterance["transcript"]?.string ?? "")
        guard !text.isEmpty else { return nil }
        let pieces = (utterance["words"]?.array ?? []).map { word in
            TimedPiece(
                text: spelling(word),
                timing: JSONTime.span(word["start"], word["end"])
                    .map { WordTiming(span: $0, source: .imported) })
        }
        return .reading(
            text, speaker: speaker(utterance, channel: channel),
            span: JSONTime.span(utterance["start"], utterance["end"]),
            words: pieces.isEmpty ? nil : TimedWords.words(of: text, pieces: pieces))
    }

    private static func tokens(_ channel: JSONValue, channel index: Int?) -> [SpokenToken] {
        let best = channel["alternatives"]?.array?.first
        let paragraphs = best?["paragraphs"]?["paragraphs"]?.array ?? []
        let starts = Set(paragraphs.compactMap { JSONTime.time($0["start"]) })
        return (best?["words"]?.array ?? []).map { word in
            let span = JSONTime.span(word["start"], word["end"])
            return SpokenToken(
                text: spelling(word), span: span, speaker: speaker(word, channel: index),
                begins: span.map { starts.contains($0.lowerBound) } ?? false)
        }
    }

    private static func spelling(_ word: JSONValue) -> String {
        word["punctuated_word"]?.string ?? word["word"]?.string ?? ""
    }

    private static func speaker(_ json: JSONValue, channel: Int?) -> Speaker? {
        Speaker(json: json["speaker"]) ?? channel.map { Speaker(name: "Channel \($0)") }
    }
}
