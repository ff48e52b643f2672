public import Tagging

/// Topic rules that a user keeps in a file.
public enum TopicRuleFile {
    /// Reads and checks a YAML rule file.
    ///
    /// Throws ``PipelineError`` or `TaggingError`, which names line and column.
    public static func read(at path: String) throws -> TopicRules {
        let input = try InputBytes(path: path)
        return try TopicRules(
            yaml: String(decoding: input.bytes, as: UTF8.self), fileName: input.name)
    }
}
