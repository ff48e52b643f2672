public import EvidenceModel

/// What can go wrong with a casebook.
public enum CasebookError: UserFacingError {
    /// There is no file.
    case notFound(path: String)
    /// There is something, and it cannot be read: a folder, or a file of somebody else.
    case unreadable(path: String)
    /// The file is something else: no SQLite database, or one of another program.
    case notACasebook(path: String)
    /// The file is a casebook, but parts of it are broken.
    case damaged(path: String)
    /// A later version of the program wrote it.
    case newerVersion(path: String, found: Int, known: Int)
    /// The file cannot be made there; `reason` is the system's.
    case cannotCreate(path: String, reason: String)
    /// There is already a file where one is to be made.
    case alreadyExists(path: String)
    /// It can be read but not written.
    case notWritable(path: String)
    /// Another process is writing; it did not finish in time. `holder` is its number, if it can be told.
    case busy(path: String, seconds: Int, holder: Int? = nil)
    /// It lies where nothing can be written, and whoever wrote to it last did not close it.
    case notClosed(path: String)
    /// The disk is full; what was being written is not in the casebook.
    case diskFull(path: String)
    /// SQLite's result code, when nothing above fits.
    case failed(path: String, sqliteCode: Int)
    /// The query is wrong.
    case query(QueryError)

    /// One line: the file, what is wrong, what to do.
    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path): no such casebook; make one with `earwitness index … --casebook \(path)`"
        case .unreadable(let path):
            "\(path): cannot be read; give a casebook's file, and check its permissions"
        case .notACasebook(let path):
            "\(path): not a casebook; give the file that `earwitness index` made"
        case .damaged(let path):
            "\(path): the casebook is damaged; index the clips again into a new one"
        case .newerVersion(let path, let found, let known):
            "\(path): written by a later earwitness (layout \(found), this one knows \(known));"
                + " update earwitness"
        case .cannotCreate(let path, let reason):
            "\(path): cannot create the casebook: \(reason); choose a folder you can write to"
        case .alreadyExists(let path):
            "\(path): already there; choose another name or remove it first"
        case .notWritable(let path):
            "\(path): cannot write to the casebook; check its permissions or copy it elsewhere"
        case .busy(let path, let seconds, let holder):
            "\(path): another process\(holder.map { " (number \($0))" } ?? "") has been writing to it "
                + "for \(seconds) s; try again later"
        case .notClosed(let path):
            "\(path): the casebook was not closed when it was last written, and nothing can be written "
                + "here; copy it with \(path)-wal to a folder you can write to"
        case .diskFull(let path):
            "\(path): the disk is full; make room and run the command again"
        case .failed(let path, let code):
            "\(path): SQLite failed with code \(code); run `earwitness casebook check \(path)`"
        case .query(let error): error.description
        }
    }

    /// For a wrong query two more lines: the query, and a caret under the place; nil otherwise.
    public var excerpt: String? {
        if case .query(let error) = self { error.excerpt } else { nil }
    }

    /// The status the command ends with.
    public var exitStatus: ExitStatus {
        switch self {
        case .notFound, .unreadable: .noInput
        case .notACasebook, .damaged, .newerVersion: .badData
        case .cannotCreate, .alreadyExists, .notWritable, .notClosed: .cannotCreate
        case .busy: .unavailable
        case .diskFull, .failed: .inputOutput
        case .query: .usage
        }
    }
}
