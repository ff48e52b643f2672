public import TranscriptFormats

/// What is known about a transcript's file beforehand; nil where its content shall tell.
public struct TranscriptReading: Hashable, Sendable {
    /// The format.
    public var format: FormatName?
    /// The character encoding. A byte order mark is obeyed all the same.
    public var encoding: TextEncoding?
    /// Whether it may hold no segment.
    public var allowsEmpty: Bool

    /// Creates a description.
    public init(
        format: FormatName? = nil, encoding: TextEncoding? = nil, allowsEmpty: Bool = false
    ) {
        self.format = format
        self.encoding = encoding
        self.allowsEmpty = allowsEmpty
    }
}
