/// Files that are written together: under temporary names first, then all of them get their own.
public struct OutputBatch {
    private let folder: OutputFolder
    private var transaction: OutputTransaction
    private var paths: [String] = []

    init(_ folder: OutputFolder) {
        self.folder = folder
        transaction = OutputTransaction(replacesExisting: folder.replacesExisting)
    }

    /// Adds a file.
    /// - Throws: ``ExportError`` when it cannot be written or must not be replaced.
    public mutating func add(_ file: OutputFile) throws(ExportError) { try add(file, to: folder) }

    /// Adds a file of another folder.
    /// - Throws: ``ExportError`` when it cannot be written or must not be replaced.
    public mutating func add(_ file: OutputFile, to folder: OutputFolder) throws(ExportError) {
        try folder.check([file.name])
        try transaction.makeFolder(folder.path)
        try transaction.prepare(file, in: folder.path, as: folder.place(of: file.name))
        paths.append(folder.place(of: file.name))
    }

    /// Adds a file that something else writes.
    /// - Returns: where to write it, and the path that it will have, for errors.
    /// - Throws: ``ExportError`` when it must not be replaced.
    public mutating func place(for name: String) throws(ExportError)
        -> (temporary: String, path: String)
    {
        try folder.check([name])
        let path = folder.place(of: name)
        paths.append(path)
        return (transaction.reserve(in: folder.path, for: path), path)
    }

    mutating func open() throws(ExportError) { try transaction.makeFolder(folder.path) }

    mutating func close() throws(ExportError) -> [String] {
        try transaction.commit()
        return paths
    }

    mutating func undo() { transaction.undo() }
}
