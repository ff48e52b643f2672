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
        remove(temporary)
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

    private func remove(_ temporary: CasebookFile) {
        for suffix in ["", "-wal", "-shm", "-journal"] { unsafe unlink(temporary.path + suffix) }
    }

    private func systemError() -> CasebookError {
        let reason = unsafe String(cString: strerror(errno))
        return .cannotCreate(path: shownPath, reason: reason)
    }
}
