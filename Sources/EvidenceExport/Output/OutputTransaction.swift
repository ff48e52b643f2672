import Glibc

/// Files on their way to their names, and how to take everything back.
struct OutputTransaction {
    private struct Pending {
        var temporary: String
        var target: String
        /// The second name of what the target was before; nil when there was nothing.
        var former: String?
        var isDone = false
    }

    private let replacesExisting: Bool
    private var pending: [Pending] = []
    private var madeFolders: [String] = []

    init(replacesExisting: Bool) { self.replacesExisting = replacesExisting }

    /// Makes the folder and those above it that are missing.
    mutating func makeFolder(_ path: String) throws(ExportError) {
        do throws(FileSystem.Failure) {
            if try FileSystem.node(at: path) != nil { return }
            if let parent = Self.parent(of: path) { try makeFolders(parent) }
            try FileSystem.makeFolder(path)
            madeFolders.append(path)
            UnfinishedFiles.add(path)
        } catch {
            throw ExportError(creating: path, error)
        }
    }

    private mutating func makeFolders(_ path: String) throws(FileSystem.Failure) {
        if try FileSystem.node(at: path) != nil { return }
        if let parent = Self.parent(of: path) { try makeFolders(parent) }
        try FileSystem.makeFolder(path)
        madeFolders.append(path)
        UnfinishedFiles.add(path)
    }

    private static func parent(of path: String) -> String? {
        let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let slash = trimmed.lastIndex(of: "/"), slash > trimmed.startIndex else { return nil }
        return String(trimmed[..<slash])
    }

    /// A temporary name, for a file that something else writes. It has no extension that could be
    /// wrong.
    mutating func reserve(in folder: String, for target: String) -> String {
        let temporary = "\(folder)/.\(getpid())-\(pending.count)-earwitness-part"
        UnfinishedFiles.add(temporary)
        pending.append(Pending(temporary: temporary, target: target))
        return temporary
    }

    /// Writes a file under a temporary name.
    mutating func prepare(_ file: OutputFile, in folder: String, as target: String)
        throws(ExportError)
    {
        let temporary = reserve(in: folder, for: target)
        do throws(FileSystem.Failure) {
            try FileSystem.write(
                file.bytes, toNew: temporary,
                mode: file.access == .restricted ? 0o600 : FileSystem.publishedMode)
        } catch {
            throw ExportError(writing: target, error)
        }
    }

    /// Gives every file its name.
    mutating func commit() throws(ExportError) {
        try UnfinishedFiles.finish { () throws(ExportError) in try commitAll() }
    }

    private mutating func commitAll() throws(ExportError) {
        for index in pending.indices {
            do throws(FileSystem.Failure) {
                try place(index)
            } catch {
                if error.code == EEXIST { throw .exists(path: pending[index].target) }
                throw ExportError(writing: pending[index].target, error)
            }
        }
        for file in pending {
            FileSystem.remove(file.temporary)
            if let former = file.former { FileSystem.remove(former) }
        }
        UnfinishedFiles.forget(pending.map(\.temporary) + madeFolders)
        pending = []
    }

    private mutating func place(_ index: Int) throws(FileSystem.Failure) {
        let file = pending[index]
        guard replacesExisting, try FileSystem.node(at: file.target) != nil else {
            try FileSystem.move(file.temporary, toFree: file.target)
            pending[index].isDone = true
            return
        }
        let former = file.temporary + "-former"
        // Where files have one name only, what was there waits under another one.
        if try !FileSystem.link(file.target, as: former) {
            try FileSystem.rename(file.target, to: former)
        }
        pending[index].former = former
        try FileSystem.rename(file.temporary, to: file.target)
        pending[index].isDone = true
    }

    /// Takes everything back, as far as it came.
    mutating func undo() {
        for file in pending {
            FileSystem.remove(file.temporary)
            if let former = file.former {
                try? FileSystem.rename(former, to: file.target)
                // Renaming one name of a file to another of the same file does nothing.
                FileSystem.remove(former)
            } else if file.isDone {
                FileSystem.remove(file.target)
            }
        }
        UnfinishedFiles.forget(pending.map(\.temporary) + madeFolders)
        for folder in madeFolders.reversed() { FileSystem.removeFolder(folder) }
    }
}
