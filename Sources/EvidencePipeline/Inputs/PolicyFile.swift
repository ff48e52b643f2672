public import Redaction
import TranscriptFormats

/// A redaction policy that a user keeps in a file.
public enum PolicyFile {
    /// Reads and checks a YAML policy.
    ///
    /// Throws ``PipelineError``, `TranscriptError` when it is no text, or `RedactionError`, which
    /// names line and column.
    public static func read(at path: String) throws -> RedactionPolicy {
        let input = try InputBytes(path: path)
        let lines = try TextLines(input.bytes, named: input.name).lines
        return try RedactionPolicy(yaml: lines.joined(separator: "\n"), file: input.name)
    }
}
