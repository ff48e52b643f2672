import Glibc

extension ExportError {
    /// A failure to create or look up a path.
    init(creating path: String, _ failure: FileSystem.Failure) {
        if failure.code == ENOTDIR || failure.code == EEXIST {
            self = .notAFolder(path: path)
        } else if failure.isPermission {
            self = .notPermitted(path: path)
        } else if failure.isFull {
            self = .diskFull(path: path)
        } else {
            self = .cannotCreate(path: path, reason: failure.reason)
        }
    }

    /// A failure to write a file.
    init(writing path: String, _ failure: FileSystem.Failure) {
        if failure.isPermission {
            self = .notPermitted(path: path)
        } else if failure.isFull {
            self = .diskFull(path: path)
        } else if failure.code == ENOTDIR {
            self = .notAFolder(path: path)
        } else {
            self = .writeFailed(path: path, reason: failure.reason)
        }
    }
}
