import EvidenceModel

/// Reads the text of Word documents (ECMA-376), as courts and Otter's users hold them: each paragraph
/// a line, which is then read as labelled or plain text. The rows of a table are lines too.
///
/// Deleted text that Word still shows as a change is not read; comments, notes and headers are not
/// either.
enum DOCXReader {
    /// Whether a file begins as a zip archive does.
    static func recognizes(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// The document's text, a line for each paragraph, as UTF-8.
    ///
    /// - Throws: a fault without a place when it is no Word document, is damaged or is too large.
    static func text(of bytes: [UInt8]) throws(TranscriptSyntaxError) -> [UInt8] {
        // Word's XML packs thirty to one at most; a bomb packs a thousand to one.
        let limit = min(256_000_000, max(4_000_000, bytes.count * 64))
        guard
            let document = ZippedEntry.bytes(
                named: "word/document.xml", in: bytes, limit: limit)
        else { throw .document(.notADocument) }
        guard UTF8Checking.isValid(document[...]) else { throw .document(.badMarkup) }
        let root = try XMLDocumentReading.root(of: SourceText(document))
        var text = DOCXText()
        for body in root.elements("body") { text.add(body) }
        return Array(text.lines.joined(separator: "\n").utf8)
    }

    /// Reads the text of a document as what it looks like.
    static func read(_ text: SourceText) throws(TranscriptSyntaxError) -> Reading {
        let reader = FormatReaders.prose.first { $0.recognizes(text) } ?? PlainTextReader()
        return try reader.read(text)
    }
}
