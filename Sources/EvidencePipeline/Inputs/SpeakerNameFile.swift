public import Tagging
import TranscriptFormats

/// What a person keeps in a file about speakers.
public enum SpeakerNameFile {
    /// Reads and checks a YAML speaker file.
    ///
    /// Throws ``PipelineError``, `TranscriptError` when it is no text, or `TaggingError`, which names
    /// line and column.
    public static func read(at path: String) throws -> SpeakerFile {
        try read(InputBytes(path: path))
    }

    static func read(_ input: InputBytes) throws -> SpeakerFile {
        let lines = try TextLines(input.bytes, named: input.name).lines
        return try SpeakerFile(yaml: lines.joined(separator: "\n"), fileName: input.name)
    }
}
