import EvidenceModel
import Foundation

/// The records that paths lead to: files as they are named, and what folders hold at any depth.
struct RecordFiles {
    private static let restrictedSuffix = ".restricted.json"
    private static let redactedSuffix = ".redacted.json"

    /// The files, in the order of the paths and by name within a folder.
    let paths: [String]

    /// Throws ``PipelineError`` when a path leads nowhere or to a folder without records.
    init(at paths: [String]) throws {
        self.paths = try paths.flatMap(Self.records)
    }

    private static func records(at path: String) throws -> [String] {
        let url = URL(filePath: path)
        guard let facts = try? url.resourceValues(forKeys: [.isDirectoryKey]) else {
            throw PipelineError.missing(path: path)
        }
        guard facts.isDirectory == true else { return [path] }
        let found = (FileManager.default.subpaths(atPath: path) ?? [])
            .map { url.appending(path: $0).path }.sorted()
        let records = withoutShadows(found)
        if records.isEmpty { throw PipelineError.nothingToIndex(path: path) }
        return records
    }

    /// Records only; where the full record lies beside the redacted one, the full one.
    private static func withoutShadows(_ paths: [String]) -> [String] {
        let all = Set(paths)
        return paths.filter { path in
            if path.hasSuffix(restrictedSuffix) { return true }
            guard path.hasSuffix(redactedSuffix) else { return false }
            let stem = path.dropLast(redactedSuffix.count)
            return !all.contains(stem + restrictedSuffix)
        }
    }
}
