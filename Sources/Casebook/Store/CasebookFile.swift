internal import Foundation

/// The file as bytes, looked at before SQLite touches it: a foreign database stays as it is.
struct CasebookFile {
    /// An absolute path, so that SQLite cannot take it for a URI.
    let path: String

    init(path: String) {
        self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    }

    /// Whether something is there.
    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    /// Whether the file can be written.
    var isWritable: Bool { FileManager.default.isWritableFile(atPath: path) }

    /// Whether files can be made beside it, as SQLite does while it is open.
    var hasWritableFolder: Bool {
        FileManager.default.isWritableFile(atPath: (path as NSString).deletingLastPathComponent)
    }

    /// Whether SQLite's log beside the file holds something: whoever wrote last did not close it.
    var hasLog: Bool {
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
        return (log?[.size] as? Int ?? 0) > 0
    }

    /// Checks that the file is a casebook of a layout this program knows.
    func checkHeader(shownAs shownPath: String) throws(CasebookError) {
        guard let header = header() else { throw .unreadable(path: shownPath) }
        guard header.starts(with: Array("SQLite format 3\u{0}".utf8)), header.count == 100,
            number(at: 68, of: header) == Schema.applicationID
        else { throw .notACasebook(path: shownPath) }
        try Self.check(version: Int(number(at: 60, of: header)), path: shownPath)
    }

    /// Refuses a layout later than this program's.
    static func check(version: Int, path: String) throws(CasebookError) {
        guard version >= 1 else { throw .notACasebook(path: path) }
        guard version <= Schema.version else {
            throw .newerVersion(path: path, found: version, known: Schema.version)
        }
    }

    /// The first 100 bytes, or what there is of them; nil when the file cannot be read.
    private func header() -> [UInt8]? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        do { return try Array(handle.read(upToCount: 100) ?? Data()) } catch { return nil }
    }

    private func number(at offset: Int, of bytes: [UInt8]) -> Int32 {
        bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int32($1) }
    }
}
