import Casebook
import ContentHashing
import EvidenceModel
import Foundation

/// Finds the file of a hit's clip, and makes sure that it is the one.
public struct ClipLocator: Sendable {
    private let folders: [String]

    /// - Parameter folders: where to look, at any depth, when the clip is not where its record says.
    public init(folders: [String] = []) { self.folders = folders }

    /// The path of the clip, whose SHA-256 is that of the record.
    ///
    /// Throws ``PipelineError/clipNotFound(name:)``.
    func path(of hit: SearchHit) throws -> String {
        try path(of: hit.clip, recordedAt: hit.clipPath)
    }

    /// The path of a clip that a record says is at `recorded`.
    ///
    /// Throws ``PipelineError/clipNotFound(name:)``.
    func path(of clip: ClipSource, recordedAt recorded: String?) throws -> String {
        let candidates = [recorded].compactMap(\.self) + namesakes(of: clip.fileName)
        for path in candidates {
            guard let digest = try? SHA256Digest(ofFileAt: path) else { continue }
            if digest.description == clip.sha256 { return path }
        }
        throw PipelineError.clipNotFound(name: clip.fileName)
    }

    private func namesakes(of name: String) -> [String] {
        folders.flatMap { folder in
            (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
                .filter { $0 == name || $0.hasSuffix("/" + name) }.map { folder + "/" + $0 }
        }
    }
}
