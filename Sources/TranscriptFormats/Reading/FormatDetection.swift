/// A text with its JSON or XML, parsed once at most.
struct ReadableSource {
    let text: SourceText
    /// The parsed text, or why it is no JSON; nil when it does not begin like JSON.
    let json: Result<JSONValue, TranscriptSyntaxError>?
    /// The parsed text, or why it is no XML; nil when it does not begin like XML.
    let xml: Result<XMLElement, TranscriptSyntaxError>?

    init(_ text: SourceText) {
        self.text = text
        json = JSONParser.looksLikeJSON(text) ? JSONParser.parse(text) : nil
        xml =
            XMLDocumentReading.looksLikeXML(text)
            ? XMLDocumentReading.parse(text) : nil
    }

    func read(as format: FormatName) throws(TranscriptSyntaxError) -> Reading {
        if let reader = FormatReaders.json.first(where: { $0.format == format }) {
            return try reader.read((json ?? JSONParser.parse(text)).get()).located(in: text)
        }
        if let reader = FormatReaders.xml.first(where: { $0.format == format }) {
            return try reader.read((xml ?? XMLDocumentReading.parse(text)).get())
        }
        let reader = (FormatReaders.text + FormatReaders.prose).first { $0.format == format }
        return try (reader ?? PlainTextReader()).read(text)
    }
}

/// Detection by content.
enum FormatDetection {
    /// The one format that recognises the content; text that none does is prose.
    static func format(of source: ReadableSource, named name: String) throws(TranscriptError)
        -> FormatName
    {
        if case .success(let json) = source.json {
            return try only(
                FormatReaders.json.filter { $0.recognizes(json) }.map(\.format), named: name,
                otherwise: .unknownShape(file: name, container: "JSON"))
        }
        if case .success(let root) = source.xml {
            return try only(
                FormatReaders.xml.filter { $0.rootName == root.name }.map(\.format), named: name,
                otherwise: .unknownShape(file: name, container: "XML"))
        }
        let found = FormatReaders.text.filter { $0.recognizes(source.text) }.map(\.format)
        if let fault = source.json?.fault ?? source.xml?.fault, found.isEmpty {
            throw .syntax(
                file: name, format: nil, line: fault.line, column: fault.column,
                problem: fault.problem)
        }
        guard found.isEmpty else {
            return try only(found, named: name, otherwise: .notText(file: name))
        }
        return FormatReaders.prose.first { $0.recognizes(source.text) }?.format ?? .plain
    }

    private static func only(
        _ candidates: [FormatName], named name: String, otherwise: TranscriptError
    ) throws(TranscriptError) -> FormatName {
        guard let first = candidates.first else { throw otherwise }
        guard candidates.count == 1 else { throw .ambiguous(file: name, candidates: candidates) }
        return first
    }
}

extension Result {
    /// The error, if it is one.
    fileprivate var fault: Failure? {
        if case .failure(let fault) = self { fault } else { nil }
    }
}
