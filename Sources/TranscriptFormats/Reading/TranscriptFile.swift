internal import EvidenceModel

/// Reads transcripts of any format.
public enum TranscriptFile {
    /// The formats that can be read.
    public static var readableFormats: [FormatName] { FormatReaders.formats }

    /// The most lines a transcript may have: two and a half million cues. Every reader keeps some bytes
    /// for each line, so a file of nothing but line feeds would need a hundred times its size.
    public static let mostLines = 10_000_000

    /// Reads a transcript.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the file's name, for errors.
    ///   - format: the format; nil to detect it by content. Text of no other format is plain text.
    ///   - encoding: the character encoding; nil to detect it. A byte order mark is always obeyed.
    ///   - allowingEmpty: whether a file may hold no segment, as that of a silent clip does. Plain and
    ///     labelled text may not: anything without words would be such a file.
    /// - Throws: ``TranscriptError`` when it is no text, too long, of no or of several formats, breaks its
    ///   format beyond forgiving, or holds no segment (unless it may).
    public static func read(
        _ bytes: [UInt8], named name: String, as format: FormatName? = nil,
        encoding: TextEncoding? = nil, allowingEmpty: Bool = false
    ) throws(TranscriptError) -> ImportedTranscript {
        if let format, !readableFormats.contains(format) { throw .cannotRead(format) }
        if format == .docx || format == nil && DOCXReader.recognizes(bytes) {
            return try document(bytes, named: name)
        }
        let decoded = try TextDecoding(bytes, named: name, encoding: encoding)
        if hasTooManyLines(decoded.utf8) { throw .tooManyLines(file: name) }
        let source = ReadableSource(SourceText(decoded.utf8))
        let chosen: FormatName
        if let format {
            chosen = format
        } else {
            chosen = try FormatDetection.format(of: source, named: name)
        }
        let reading: Reading
        do {
            reading = try source.read(as: chosen)
        } catch {
            throw .syntax(
                file: name, format: chosen, line: error.line, column: error.column,
                problem: error.problem)
        }
        let mayBeEmpty = allowingEmpty && !FormatReaders.prose.contains { $0.format == chosen }
        return try imported(reading, named: name, as: chosen, decoded, allowingEmpty: mayBeEmpty)
    }

    private static func hasTooManyLines(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > mostLines else { return false }
        let lineFeeds = bytes.count { $0 == .lineFeed }
        let returns = bytes.count { $0 == UInt8(ascii: "\r") }
        return max(lineFeeds, returns) > mostLines
    }

    private static func document(_ bytes: [UInt8], named name: String) throws(TranscriptError)
        -> ImportedTranscript
    {
        let text: [UInt8]
        let reading: Reading
        do {
            text = try DOCXReader.text(of: bytes)
            reading = try DOCXReader.read(SourceText(text))
        } catch {
            throw .syntax(
                file: name, format: .docx, line: error.line, column: error.column,
                problem: error.problem)
        }
        return try imported(
            reading, named: name, as: .docx, TextDecoding(text, named: name, encoding: .utf8))
    }

    private static func imported(
        _ reading: Reading, named name: String, as format: FormatName, _ decoded: TextDecoding,
        allowingEmpty: Bool = false
    ) throws(TranscriptError) -> ImportedTranscript {
        guard allowingEmpty || !reading.transcript.segments.isEmpty else {
            throw .empty(file: name, format: format)
        }
        return ImportedTranscript(
            transcript: reading.transcript, format: format, encoding: decoded.encoding,
            encodingWasGuessed: decoded.wasGuessed, findings: decoded.findings + reading.findings)
    }
}
