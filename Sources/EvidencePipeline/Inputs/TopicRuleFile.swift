public import Tagging
import TranscriptFormats

/// Topic rules that a user keeps in a file.
public enum TopicRuleFile {
    /// Reads and checks a YAML rule file.
    ///
    /// Throws ``PipelineError``, `TranscriptError` when it is no text, or `TaggingError`, which names
    /// line and column.
    public static func read(at path: String) throws -> TopicRules {
        let input = try InputBytes(path: path)
        let lines = try TextLines(input.bytes, named: input.name).lines
        return try TopicRules(yaml: lines.joined(separator: "\n"), fileName: input.name)
    }
}
