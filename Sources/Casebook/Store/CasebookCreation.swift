internal import Foundation
internal import GRDB

/// Makes a casebook under a temporary name and renames it when it is complete, so that no half of
/// one is ever seen under its own.
struct CasebookCreation {
    let file: CasebookFile
    /// The path as the user gave it.
    let shownPath: String

    /// Makes an empty casebook; does nothing when another process has just made one.
    func create() throws(CasebookError) {
        let temporary = try makeTemporary()
        defer { remove(temporary) }
        _ = try rename(temporary)
    }

    /// Makes a casebook that `body` fills.
    func fill<Result>(_ body: (Casebook) throws -> Result) throws -> Result {
        guard !file.exists else { throw CasebookError.alreadyExists(path: shownPath) }
        let temporary = try makeTemporary()
        defer { remove(temporary) }
        let casebook = try Casebook.open(at: temporary.path, for: .writing)
        let result = try body(casebook)
        try casebook.close()
        guard try rename(temporary) else { throw CasebookError.alreadyExists(path: shownPath) }
        return result
    }

    /// An empty casebook, readable and writable by its owner alone.
    private func makeTemporary() throws(CasebookError) -> CasebookFile {
        let temporary = CasebookFile(
            path: "\(file.path).new-\(ProcessInfo.processInfo.processIdentifier)")
        removeAbandoned()
        let descriptor = unsafe Foundation.open(temporary.path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw systemError() }
        Foundation.close(descriptor)
        do {
            let queue = try DatabaseQueue(path: temporary.path)
            try queue.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
            }
            try queue.write(Schema.migrate)
            try queue.close()
        } catch {
            remove(temporary)
            throw CasebookError(error, path: shownPath)
        }
        return temporary
    }

    /// Gives the file its name; false when something has it already.
    private func rename(_ temporary: CasebookFile) throws(CasebookError) -> Bool {
        if unsafe link(temporary.path, file.path) == 0 { return true }
        guard errno == EEXIST else { throw systemError() }
        return false
    }

    /// What SQLite adds to a file's name for files of its own, and nothing.
    private static let suffixes = ["", "-wal", "-shm", "-journal"]

    private func remove(_ temporary: CasebookFile) {
        for suffix in Self.suffixes { unsafe unlink(temporary.path + suffix) }
    }

    /// Removes what a program left that was killed while it made this casebook, since it holds originals.
    private func removeAbandoned() {
        let folder = (file.path as NSString).deletingLastPathComponent
        let prefix = (file.path as NSString).lastPathComponent + ".new-"
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            let number = rest.prefix { $0.isNumber }
            guard let process = Int32(number), process > 0,
                Self.suffixes.contains(String(rest.dropFirst(number.count)))
            else { continue }
            let isRunning = kill(process, 0) == 0 || errno != ESRCH
            if isRunning, process != getpid() { continue }
            remove(CasebookFile(path: "\(file.path).new-\(number)"))
        }
    }

    private func systemError() -> CasebookError {
        let reason = unsafe String(cString: strerror(errno))
        return .cannotCreate(path: shownPath, reason: reason)
    }
}
