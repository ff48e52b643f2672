/// A text with its JSON, parsed once at most.
struct ReadableSource {
    let text: SourceText
    /// The parsed text, or why it is no JSON; nil when it does not begin like JSON.
    let json: Result<JSONValue, TranscriptSyntaxError>?

    init(_ text: SourceText) {
        self.text = text
        json = JSONParser.looksLikeJSON(text) ? JSONParser.parse(text) : nil
    }

    func read(as format: FormatName) throws(TranscriptSyntaxError) -> Reading {
        if let reader = FormatReaders.json.first(where: { $0.format == format }) {
            return try reader.read((json ?? JSONParser.parse(text)).get())
        }
        let reader = FormatReaders.text.first { $0.format == format } ?? FormatReaders.fallback
        return try reader.read(text)
    }
}

/// Detection by content.
enum FormatDetection {
    /// The one format that recognises the text; plain text when none does.
    static func format(of source: ReadableSource, named name: String) throws(TranscriptError)
        -> FormatName
    {
        switch source.json {
        case .success(let json):
            return try only(
                FormatReaders.json.filter { $0.recognizes(json) }.map(\.format),
                named: name, otherwise: .unknownShape(file: name, container: "JSON"))
        case .failure(let error):
            let textual = FormatReaders.text.filter { $0.recognizes(source.text) }.map(\.format)
            return try only(
                textual, named: name,
                otherwise: .syntax(
                    file: name, format: nil, line: error.line, column: error.column,
                    problem: error.problem))
        case nil:
            let found = FormatReaders.text.filter { $0.recognizes(source.text) }.map(\.format)
            return found.isEmpty
                ? FormatReaders.fallback.format
                : try only(found, named: name, otherwise: .notText(file: name))
        }
    }

    private static func only(
        _ candidates: [FormatName], named name: String, otherwise: TranscriptError
    ) throws(TranscriptError) -> FormatName {
        guard let first = candidates.first else { throw otherwise }
        guard candidates.count == 1 else { throw .ambiguous(file: name, candidates: candidates) }
        return first
    }
}
