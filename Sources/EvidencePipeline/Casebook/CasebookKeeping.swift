import Casebook
import EvidenceModel

/// Looking after a casebook.
public enum CasebookKeeping {
    /// What is wrong inside, a sentence each; empty when all is well.
    ///
    /// Throws `CasebookError`.
    public static func check(_ path: String) throws -> [String] {
        try Casebook.open(at: path, for: .reading).check().map { finding in
            switch finding {
            case .brokenFile:
                "the file's structure is broken; index the records again into a new casebook"
            case .brokenIndex(let missing, let stray):
                "the index of words does not fit the segments (\(missing) missing, \(stray) stray); "
                    + "index the records again into a new casebook"
            }
        }
    }

    /// Makes the file as small as it can be, and leaves nothing in it of what was removed.
    ///
    /// Throws `CasebookError`.
    public static func compact(_ path: String) throws {
        let casebook = try Casebook.open(at: path, for: .writing)
        try casebook.compact()
        try casebook.close()
    }

    /// Removes the records of a clip, named by its file name or by SHA-256, and every trace of them;
    /// gives how many there were.
    ///
    /// Throws ``PipelineError/notInCasebook(clip:path:)`` when there is none, or `CasebookError`.
    public static func remove(clip: String, from path: String) throws -> Int {
        let casebook = try Casebook.open(at: path, for: .writing)
        let entries = try casebook.entries().filter {
            $0.clip.fileName == clip || $0.clip.sha256 == clip
        }
        guard !entries.isEmpty else { throw PipelineError.notInCasebook(clip: clip, path: path) }
        let count = try casebook.remove(entries)
        try casebook.compact()
        try casebook.close()
        return count
    }
}
