import EvidenceModel

/// Reads JSON of the BBC's newsroom tools: Kaldi with its segmentation (`retval.words`), and the
/// "digital paper edit" (`words` and `paragraphs`) of transcript editors.
struct BBCKaldiReader: JSONTranscriptReader {
    static let format = FormatName.bbc

    func recognizes(_ json: JSONValue) -> Bool {
        if json["retval"]?["words"]?.array != nil { return true }
        guard json["paragraphs"]?.array != nil, let word = json["words"]?.array?.first else {
            return false
        }
        return word["text"] != nil && word["start"] != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let body = json["retval"] ?? json
        guard let words = body["words"]?.array else { throw .document(.missingField) }
        let segmentation = body["segmentation"] ?? json["segmentation"]
        let parts = (segmentation?["segments"]?.array ?? json["paragraphs"]?.array ?? [])
            .compactMap(Self.part)
        var current = -1
        let tokens = words.map { word in
            let span = JSONTime.span(word["start"], word["end"])
            let before = current
            while let start = span?.lowerBound, current + 1 < parts.count,
                parts[current + 1].start <= start
            {
                current += 1
            }
            return SpokenToken(
                text: word["punct"]?.string ?? word["text"]?.string ?? word["word"]?.string ?? "",
                span: span, speaker: current >= 0 ? parts[current].speaker : nil,
                begins: current != before)
        }
        return JSONReading(transcript: Transcript(segments: SpokenTurns.segments(of: tokens)))
    }

    private static func part(_ json: JSONValue) -> (start: MediaTime, speaker: Speaker?)? {
        guard let start = JSONTime.time(json["start"]) else { return nil }
        return (start, Speaker(json: json["speaker"]?["@id"] ?? json["speaker"]))
    }
}
