internal import GRDB

extension CasebookError {
    /// What SQLite's error means for a casebook; errors of ours pass through.
    init(_ error: any Error, path: String) {
        if let error = error as? CasebookError {
            self = error
        } else if let error = error as? QueryError {
            self = .query(error)
        } else if let error = error as? DatabaseError {
            self.init(code: error.resultCode, path: path)
        } else {
            self = .failed(path: path, sqliteCode: Int(ResultCode.SQLITE_ERROR.rawValue))
        }
    }

    private init(code: ResultCode, path: String) {
        switch code {
        case .SQLITE_NOTADB: self = .notACasebook(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self = .busy(
                path: path, seconds: Casebook.patienceSeconds,
                holder: LockHolder.process(writingTo: path))
        case .SQLITE_FULL: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .notWritable(path: path)
        case .SQLITE_CANTOPEN: self = .notFound(path: path)
        default: self = .failed(path: path, sqliteCode: Int(code.rawValue))
        }
    }
}
