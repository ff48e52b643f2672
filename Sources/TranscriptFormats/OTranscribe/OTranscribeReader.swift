import EvidenceModel

/// Reads files of oTranscribe (`.otr`): JSON whose `text` is HTML with time stamps.
///
/// The HTML is turned into lines of labelled text, so labels and times mean what they mean there.
struct OTranscribeReader: JSONTranscriptReader {
    static let format = FormatName.oTranscribe

    func recognizes(_ json: JSONValue) -> Bool {
        guard let text = json["text"]?.string, json["segments"] == nil, json["words"] == nil else {
            return false
        }
        return json["media"] != nil || json["media-time"] != nil || text.contains("data-timestamp")
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        guard let html = json["text"]?.string else { throw .document(.missingField) }
        let lines = HTMLLines(html).lines.joined(separator: "\n")
        let inner = try LabelledTextReader().read(SourceText(lines))
        // The lines are those of the text inside, not of the file: all of it is one value.
        return JSONReading(
            transcript: inner.transcript,
            findings: inner.findings.map { JSONFinding(in: json, $0.forgiven) })
    }
}
