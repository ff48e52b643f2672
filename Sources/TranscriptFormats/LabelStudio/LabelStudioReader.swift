import EvidenceModel

/// Reads exports of Label Studio for audio: regions with a label (the speaker) and a text.
///
/// <https://labelstud.io/guide/export>. Results of one region share an id. Only the first
/// annotation of a task is read: the others are other people's readings of the same clip.
struct LabelStudioReader: JSONTranscriptReader {
    static let format = FormatName.labelStudio

    func recognizes(_ json: JSONValue) -> Bool {
        guard let task = json.array?.first ?? (json.members == nil ? nil : json) else {
            return false
        }
        return Self.annotations(task)?.first?["result"]?.array != nil
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        let tasks = json.array ?? [json]
        var segments: [Segment] = []
        for task in tasks {
            guard let annotation = Self.annotations(task)?.first else {
                throw .document(.missingField)
            }
            segments += Self.segments(annotation["result"]?.array ?? [])
        }
        return JSONReading(transcript: Transcript(segments: segments))
    }

    private static func annotations(_ task: JSONValue) -> [JSONValue]? {
        task["annotations"]?.array ?? task["completions"]?.array
    }

    private static func segments(_ results: [JSONValue]) -> [Segment] {
        var regions: [String: Region] = [:]
        var order: [String] = []
        for (index, result) in results.enumerated() {
            let id = result["id"]?.string ?? "result \(index)"
            if regions[id] == nil { order.append(id) }
            regions[id, default: Region()].take(result["value"])
        }
        return order.compactMap { regions[$0]?.segment }
    }

    private struct Region {
        var span: TimeSpan?
        var label: String?
        var texts: [String] = []

        mutating func take(_ value: JSONValue?) {
            span = span ?? JSONTime.span(value?["start"], value?["end"])
            label = label ?? value?["labels"]?.array?.first?.string
            texts += value?["text"]?.array?.compactMap(\.string) ?? []
            if let text = value?["text"]?.string { texts.append(text) }
        }

        var segment: Segment? {
            let text = Blank.trimmed(texts.joined(separator: "\n"))
            guard !text.isEmpty else { return nil }
            return .reading(text, speaker: label.map(Speaker.init(name:)), span: span)
        }
    }
}
