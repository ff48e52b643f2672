internal import GRDB

/// A searchable store of what was said: clips, their segments, and an index of the words.
///
/// One SQLite file. Many processes can read while one writes; a second writer waits. It holds
/// originals unless every record in it is redacted, so its file is readable by its owner alone.
public struct Casebook: Sendable {
    /// The path of the file.
    public let path: String

    let database: any DatabaseWriter
    private let access: Access

    /// How long a writer waits for another, in seconds.
    static let patienceSeconds = 10

    init(path: String, database: any DatabaseWriter, access: Access) {
        self.path = path
        self.database = database
        self.access = access
    }

    /// Runs `body` on one unchanging view of the casebook.
    func reading<T>(_ body: (Database) throws -> T) throws(CasebookError) -> T {
        do {
            return try database.read(body)
        } catch {
            throw CasebookError(error, path: path)
        }
    }

    /// Runs `body` in a transaction: all of it is kept, or none.
    func writing<T>(_ body: (Database) throws -> T) throws(CasebookError) -> T {
        guard access != .reading else { throw .notWritable(path: path) }
        do {
            return try database.write(body)
        } catch {
            throw CasebookError(error, path: path)
        }
    }
}
