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
        var batch = OutputBatch(self)
        do throws(ExportError) {
            try batch.open()
            for file in files { try batch.add(file) }
            return try batch.close()
        } catch {
            batch.undo()
            throw error
        }
    }

    /// Writes whatever `body` adds to a batch, or nothing when it or the writing throws: files that
    /// were to be replaced are then as they were.
    ///
    /// - Returns: the files' paths, in the order in which they were added, and what `body` returns.
    /// - Throws: ``ExportError``, or what `body` throws.
    public func together<Made>(_ body: (inout OutputBatch) throws -> Made) throws
        -> (paths: [String], made: Made)
    {
        var batch = OutputBatch(self)
        do {
            try batch.open()
            let made = try body(&batch)
            return (try batch.close(), made)
        } catch {
            batch.undo()
            throw error
        }
    }

    func place(of name: String) -> String {
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
