internal import Foundation
internal import GRDB

extension Casebook {
    /// What a casebook is opened for.
    public enum Access: Hashable, Sendable {
        /// Searching. Works on read-only media.
        case reading
        /// Searching and indexing.
        case writing
        /// Searching and indexing; made if it is not there, readable by its owner alone.
        case creating
    }

    /// Opens the casebook at `path`.
    ///
    /// Throws ``CasebookError/notFound(path:)``, ``CasebookError/notACasebook(path:)``,
    /// ``CasebookError/newerVersion(path:found:known:)``,
    /// ``CasebookError/cannotCreate(path:reason:)`` or ``CasebookError/notWritable(path:)``.
    public static func open(at path: String, for access: Access) throws(CasebookError) -> Casebook {
        let file = CasebookFile(path: path)
        if !file.exists {
            guard access == .creating else { throw .notFound(path: path) }
            try CasebookCreation(file: file, shownPath: path).create()
        }
        try file.checkHeader(shownAs: path)
        if access != .reading, !(file.isWritable && file.hasWritableFolder) {
            throw .notWritable(path: path)
        }
        do {
            let casebook = Casebook(
                path: path, database: try connect(to: file, for: access), access: access)
            try casebook.checkLayout(for: access)
            return casebook
        } catch {
            if !file.hasWritableFolder, file.hasLog { throw .notClosed(path: path) }
            throw CasebookError(error, path: path)
        }
    }

    /// Closes the file; SQLite folds its side files into it when nobody else has it open.
    public func close() throws(CasebookError) {
        do {
            // SQLite removes the side files when the last connection closes, if that one can write.
            (database as? DatabasePool)?.invalidateReadOnlyConnections()
            try database.close()
        } catch {
            throw CasebookError(error, path: path)
        }
    }

    private static func connect(
        to file: CasebookFile, for access: Access
    ) throws -> any DatabaseWriter {
        var configuration = Configuration()
        configuration.busyMode = .timeout(TimeInterval(patienceSeconds))
        configuration.foreignKeysEnabled = false
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -32768")
            if access == .reading { try Schema.adaptForReading(db) }
        }
        // Whoever reads can write too, if allowed, so that the last to close folds the side files; a
        // pool would count a change on opening, and the file is to stay as it is, byte for byte.
        if file.isWritable, file.hasWritableFolder, access == .reading {
            return try DatabaseQueue(path: file.path, configuration: configuration)
        }
        if file.isWritable, file.hasWritableFolder {
            return try DatabasePool(path: file.path, configuration: configuration)
        }
        configuration.readonly = true
        if file.hasWritableFolder {
            return try DatabasePool(path: file.path, configuration: configuration)
        }
        // With a log the file is not all there is. SQLite reads both where the index of the log is left.
        let source = file.hasLog ? file.path : immutableURI(of: file)
        return try DatabaseQueue(path: source, configuration: configuration)
    }

    /// Tells SQLite that nobody can change the file, so that it needs no side files.
    private static func immutableURI(of file: CasebookFile) -> String {
        URL(fileURLWithPath: file.path).absoluteString + "?immutable=1"
    }

    /// Checks the layout again, as the side files may know a later one, and brings it up to date.
    private func checkLayout(for access: Access) throws {
        let version = try reading { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        try CasebookFile.check(version: version, path: path)
        guard access != .reading else { return }
        if version < Schema.version { try writing(Schema.migrate) }
        if try !reading(IndexVersion.isCurrent) { try rebuildIndex() }
    }
}
