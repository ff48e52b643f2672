import EvidenceModel

/// An object of a native record, whose fields must be of the right types.
struct NativeFields {
    let json: JSONValue

    init(_ json: JSONValue) { self.json = json }

    func string(_ name: String) throws(TranscriptSyntaxError) -> String {
        guard let value = json[name] else { throw .document(.missingField) }
        guard let string = value.string else { throw .document(.wrongType) }
        return string
    }

    func optionalString(_ name: String) throws(TranscriptSyntaxError) -> String? {
        guard let value = json[name], !value.isNull else { return nil }
        guard let string = value.string else { throw .document(.wrongType) }
        return string
    }

    func integer(_ name: String) throws(TranscriptSyntaxError) -> Int {
        guard let value = json[name] else { throw .document(.missingField) }
        guard let integer = value.integer, integer >= 0 else { throw .document(.wrongType) }
        return integer
    }

    func strings(_ name: String) throws(TranscriptSyntaxError) -> [String] {
        guard let value = json[name] else { throw .document(.missingField) }
        guard let strings = value.array?.map(\.string), !strings.contains(nil) else {
            throw .document(.wrongType)
        }
        return strings.compactMap(\.self)
    }

    func object(_ name: String) throws(TranscriptSyntaxError) -> NativeFields? {
        guard let value = json[name], !value.isNull else { return nil }
        guard value.members != nil else { throw .document(.wrongType) }
        return NativeFields(value)
    }

    func objects(_ name: String) throws(TranscriptSyntaxError) -> [NativeFields] {
        guard let value = json[name], !value.isNull else { return [] }
        guard let array = value.array, array.allSatisfy({ $0.members != nil }) else {
            throw .document(.wrongType)
        }
        return array.map { NativeFields($0) }
    }

    /// `start` and `end` as positions.
    func range() throws(TranscriptSyntaxError) -> CodePointRange {
        let start = try integer("start")
        return start..<max(start, try integer("end"))
    }

    /// `start`, `end`, `timing` and a confidence; nil when a time is unknown.
    func timing(confidence: String) throws(TranscriptSyntaxError) -> WordTiming? {
        guard let span = JSONTime.span(json["start"], json["end"]) else { return nil }
        let name = try optionalString("timing") ?? WordTiming.Source.imported.name
        guard
            let source = WordTiming.Source(
                name: name, confidence: json[confidence]?.number ?? 0)
        else { throw .document(.wrongType) }
        return WordTiming(span: span, source: source)
    }
}

extension WordTiming.Source {
    /// The source that files name so; nil for a name that is not known.
    init?(name: String, confidence: Double) {
        let sources: [WordTiming.Source] = [
            .imported, .aligned(confidence: confidence), .interpolated, .distributed, .carried,
            .corrected, .bleeped,
        ]
        guard let source = sources.first(where: { $0.name == name }) else { return nil }
        self = source
    }
}
