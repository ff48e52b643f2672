import EvidenceModel

/// Reads one format: liberal, and confesses what it forgave.
///
/// To add a format: a folder with its reader (and writer), a case in ``FormatName``, a line in
/// ``FormatReaders``, tests that read as its specification, a row in `docs/formats.md`.
protocol TranscriptReader: Sendable {
    /// What it reads.
    static var format: FormatName { get }
    /// Whether the text is in this format, judged by its content alone.
    func recognizes(_ text: SourceText) -> Bool
    /// Reads the text. Segments come in the order of the file.
    func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading
}

/// Reads one shape of JSON. The file is parsed once, whoever reads it.
protocol JSONTranscriptReader: Sendable {
    /// What it reads.
    static var format: FormatName { get }
    /// Whether the value has the shape of this format.
    func recognizes(_ json: JSONValue) -> Bool
    /// Reads the value. Segments come in the order of the file.
    func read(_ json: JSONValue) throws(TranscriptSyntaxError) -> JSONReading
}

/// What a reader made of a file.
struct Reading {
    /// What was said.
    var transcript: Transcript
    /// What was forgiven, in the order of the file.
    var findings: [TranscriptFinding] = []
}
