import ContentHashing
public import EvidenceModel
public import TranscriptFormats

/// A transcript that was read and hashed.
public struct LoadedTranscript: Sendable {
    /// What was read, and what was forgiven.
    public let imported: ImportedTranscript
    /// What records say about the file.
    public let source: TranscriptSource

    /// Reads a file, or standard input for `-`; what `reading` leaves open is told by content.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public init(path: String, _ reading: TranscriptReading = TranscriptReading()) throws {
        let input = try InputBytes(path: path)
        imported = try TranscriptFile.read(
            input.bytes, named: input.name, as: reading.format, encoding: reading.encoding,
            allowingEmpty: reading.allowsEmpty)
        source = TranscriptSource(
            fileName: input.fileName, sha256: SHA256Digest(of: input.bytes).description,
            format: imported.format.rawValue, encoding: imported.encoding.rawValue)
    }
}
