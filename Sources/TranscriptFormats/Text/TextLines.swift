/// The lines of a text in any encoding that is known, ended by LF or CRLF only, empty ones included.
public struct TextLines: Hashable, Sendable {
    /// The lines without their ends.
    public let lines: [String]

    /// Decodes a text: a byte order mark is obeyed, then UTF-8 strictly, then a guess.
    ///
    /// - Parameter name: the file's name, for errors.
    /// - Throws: ``TranscriptError/notText(file:)``.
    public init(_ bytes: [UInt8], named name: String) throws(TranscriptError) {
        let text = SourceText(try TextDecoding(bytes, named: name, encoding: nil).utf8)
        lines = text.lines(carriageReturns: false).map { text.string($0.range) }
    }
}
