/// Reads one kind of XML. The file is parsed once, whoever reads it.
protocol XMLTranscriptReader: Sendable {
    /// What it reads.
    static var format: FormatName { get }
    /// The name of the document's root element.
    static var rootName: String { get }
    /// Reads the document. Segments come in the order of the file.
    func read(_ root: XMLElement) throws(TranscriptSyntaxError) -> Reading
}

extension XMLTranscriptReader {
    var format: FormatName { Self.format }
    var rootName: String { Self.rootName }
}
