public import TranscriptFormats

/// A transcript on its way from one format to another, **unredacted**.
public enum Conversion {
    /// The transcript at `path` (`-` for standard input) in another format, and what was forgiven in
    /// reading it.
    ///
    /// Throws ``PipelineError`` or `TranscriptError`.
    public static func convert(
        _ path: String, from source: FormatName?, to target: FormatName
    ) throws -> (bytes: [UInt8], source: LoadedTranscript) {
        let loaded = try LoadedTranscript(path: path, format: source)
        return (try TranscriptFile.bytes(of: loaded.imported.transcript, as: target), loaded)
    }
}
