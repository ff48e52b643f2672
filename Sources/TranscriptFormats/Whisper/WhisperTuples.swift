import EvidenceModel

/// Segments of faster-whisper as Python's `json` writes them when nobody named their fields: an array of
/// arrays `[id, seek, start, end, text, …]`, or `[start, end, text]`, with words as
/// `[start, end, word, probability]` among the rest.
enum WhisperTuples {
    /// The segments with names to their fields; nil when the value is not of this shape.
    static func named(_ json: JSONValue) -> [JSONValue]? {
        guard let tuples = json.array, tuples.first?.array != nil else { return nil }
        let segments = tuples.compactMap(segment)
        return segments.count == tuples.count ? segments : nil
    }

    private static func segment(_ tuple: JSONValue) -> JSONValue? {
        guard let fields = tuple.array,
            let text = fields.firstIndex(where: { $0.string != nil }), text >= 2,
            fields[text - 2].isTime, fields[text - 1].isTime
        else { return nil }
        let words = fields[(text + 1)...].lazy.compactMap(words).first
        return JSONValue.object([
            "start": fields[text - 2], "end": fields[text - 1], "text": fields[text],
        ]).adding("words", words)
    }

    private static func words(_ field: JSONValue) -> JSONValue? {
        guard let tuples = field.array, !tuples.isEmpty else { return nil }
        let words = tuples.compactMap { tuple -> JSONValue? in
            guard let fields = tuple.array, fields.count >= 3, fields[2].string != nil else {
                return nil
            }
            return JSONValue.object(["start": fields[0], "end": fields[1], "word": fields[2]])
                .adding("probability", fields.dropFirst(3).first)
        }
        return words.count == tuples.count ? .array(words) : nil
    }
}

extension JSONValue {
    fileprivate var isTime: Bool { if case .number = self { true } else { isNull } }
}
