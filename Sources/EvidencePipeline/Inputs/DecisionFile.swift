import EvidenceExport
import EvidenceModel
import Foundation
public import Redaction

/// A person's decisions about marks, kept in a file for its owner alone.
public enum DecisionFile {
    /// Reads a decisions file.
    ///
    /// Throws ``PipelineError`` or `RedactionError`.
    public static func read(at path: String) throws -> DecisionList {
        let input = try InputBytes(path: path)
        return try DecisionList(json: input.bytes, file: input.name)
    }

    /// Adds a decision to a file, which is made when it is not there; the file is written anew and
    /// renamed, mode 0600.
    ///
    /// Throws ``PipelineError``, `RedactionError` or `ExportError`.
    public static func record(_ decision: Decision, at path: String) throws {
        var list = DecisionList()
        if FileManager.default.fileExists(atPath: path) { list = try read(at: path) }
        list.record(decision)
        let url = URL(filePath: path)
        try OutputFolder(path: url.deletingLastPathComponent().path, replacingExisting: true)
            .write([
                OutputFile(
                    name: url.lastPathComponent, bytes: try list.json(), access: .restricted)
            ])
    }
}
