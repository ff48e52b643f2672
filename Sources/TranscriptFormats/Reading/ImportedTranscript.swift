public import EvidenceModel

/// A transcript as it was read, and how.
public struct ImportedTranscript: Hashable, Sendable {
    /// What was said; times carry the source `imported`.
    public let transcript: Transcript
    /// The format it was read as.
    public let format: FormatName
    /// The character encoding it was read in.
    public let encoding: TextEncoding
    /// Whether the encoding was guessed: neither a byte order mark nor the caller named it, and it
    /// is not UTF-8.
    public let encodingWasGuessed: Bool
    /// What was forgiven, in the order of the file.
    public let findings: [TranscriptFinding]
}
