/// Reads our own JSON as a transcript: words, speakers, topics and how times are known included.
struct NativeJSONReader: JSONTranscriptReader {
    static let format = FormatName.native

    func recognizes(_ json: JSONValue) -> Bool {
        json["schema"]?.string?.hasPrefix("earwitness/") ?? false
    }

    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading {
        JSONReading(transcript: try RecordDocument(json).transcript)
    }
}
