/// A folder that takes the outputs of one run: all of them or none.
///
/// Everything is first written under temporary names beside its place, then given its name; what
/// fails half-way is taken back. A file that is there is replaced only by force, an input never.
public struct OutputFolder: Sendable {
    /// The folder's path. It is made, with the folders above it, when it is not there.
    public let path: String
    /// Whether files that are there may be replaced.
    public let replacesExisting: Bool
    /// The paths of the run's inputs.
    public let inputs: [String]

    /// Creates a folder; nothing is touched before ``write(_:)``.
    public init(path: String, replacingExisting: Bool = false, inputs: [String] = []) {
        self.path = path.isEmpty ? "." : path
        replacesExisting = replacingExisting
        self.inputs = inputs
    }

    /// Checks that the files could be written, without touching anything.
    ///
    /// - Throws: ``ExportError``.
    public func check(_ names: [String]) throws(ExportError) {
        if let folder = try node(at: path), !folder.isFolder { throw .notAFolder(path: path) }
        let forbidden = inputNodes
        for name in names {
            let target = place(of: name)
            guard let node = try node(at: target) else { continue }
            if forbidden.contains(node) { throw .isInput(path: target) }
            if node.isFolder { throw .isAFolder(path: target) }
            if !replacesExisting { throw .exists(path: target) }
        }
    }

    /// Checks that the folder is there, for commands that make none.
    ///
    /// - Throws: ``ExportError/noFolder(path:)``.
    public func requireExisting() throws(ExportError) {
        if try node(at: path) == nil { throw .noFolder(path: path) }
    }

    /// Writes all files, or none and throws.
    ///
    /// - Returns: their paths, in order.
    /// - Throws: ``ExportError``.
    @discardableResult
    public func write(_ files: [OutputFile]) throws(ExportError) -> [String] {
        try check(files.map(\.name))
        var transaction = OutputTransaction(replacesExisting: replacesExisting)
        do throws(ExportError) {
            try transaction.makeFolder(path)
            for file in files {
                try transaction.prepare(file, in: path, as: place(of: file.name))
            }
            try transaction.commit()
        } catch {
            transaction.undo()
            throw error
        }
        return files.map { place(of: $0.name) }
    }

    /// Removes what ``write(_:)`` wrote, and the folder when nothing else is in it.
    public func takeBack(_ paths: [String]) {
        for path in paths { FileSystem.remove(path) }
        FileSystem.removeFolder(path)
    }

    private func place(of name: String) -> String {
        path.hasSuffix("/") ? path + name : "\(path)/\(name)"
    }

    private var inputNodes: Set<FileSystem.Node> {
        Set(inputs.compactMap { try? FileSystem.node(at: $0) })
    }

    private func node(at path: String) throws(ExportError) -> FileSystem.Node? {
        do throws(FileSystem.Failure) {
            return try FileSystem.node(at: path)
        } catch {
            throw ExportError(creating: path, error)
        }
    }
}
