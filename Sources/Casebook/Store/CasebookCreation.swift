internal import Foundation
internal import GRDB

/// Makes an empty casebook: complete under a temporary name, then renamed, so that no half of one
/// is ever seen under its own.
struct CasebookCreation {
    let file: CasebookFile
    /// The path as the user gave it.
    let shownPath: String

    /// Makes the file, readable and writable by its owner alone.
    func create() throws(CasebookError) {
        let temporary = CasebookFile(
            path: "\(file.path).new-\(ProcessInfo.processInfo.processIdentifier)")
        defer { unsafe unlink(temporary.path) }
        try reserve(temporary)
        do {
            let queue = try DatabaseQueue(path: temporary.path)
            try queue.write(Schema.migrate)
            try queue.close()
        } catch {
            throw CasebookError(error, path: shownPath)
        }
        guard unsafe link(temporary.path, file.path) == 0 || errno == EEXIST else {
            throw systemError()
        }
    }

    /// Makes the file with its permissions, before anything is in it.
    private func reserve(_ temporary: CasebookFile) throws(CasebookError) {
        let descriptor = unsafe Foundation.open(temporary.path, O_CREAT | O_EXCL | O_RDWR, 0o600)
        guard descriptor >= 0 else { throw systemError() }
        Foundation.close(descriptor)
    }

    private func systemError() -> CasebookError {
        let reason = unsafe String(cString: strerror(errno))
        return .cannotCreate(path: shownPath, reason: reason)
    }
}
