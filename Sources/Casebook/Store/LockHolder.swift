internal import Foundation

/// Who holds a casebook's lock for writing, as Linux tells it.
enum LockHolder {
    /// Where SQLite's lock for writing lies in the `-shm` file: `WAL_WRITE_LOCK` of
    /// https://www.sqlite.org/walformat.html#wal_locks.
    private static let writeLock = "120"

    /// The number of the process that is writing to the casebook at `path`; nil when nobody is, or it
    /// cannot be told.
    static func process(writingTo path: String) -> Int? {
        var status = stat()
        guard unsafe stat(CasebookFile(path: path).path + "-shm", &status) == 0,
            let locks = FileManager.default.contents(atPath: "/proc/locks")
        else { return nil }
        // "1: POSIX  ADVISORY  WRITE 1234 fe:00:5678 120 120": process, device and inode, first and
        // last byte.
        for line in String(decoding: locks, as: UTF8.self).split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 8, fields[3] == "WRITE", fields[6] == writeLock,
                fields[5].split(separator: ":").last == Substring(String(status.st_ino)),
                let process = Int(fields[4]), process > 0
            else { continue }
            return process
        }
        return nil
    }
}
