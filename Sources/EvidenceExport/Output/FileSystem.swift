import Glibc

/// The few calls of the operating system that outputs need. Failures are `errno` values.
enum FileSystem {
    struct Failure: Error, Equatable {
        var code: CInt
        /// The system's words for it.
        var reason: String { unsafe String(cString: strerror(code)) }
        var isPermission: Bool { code == EACCES || code == EPERM || code == EROFS }
        var isFull: Bool { code == ENOSPC || code == EDQUOT }
    }

    /// What a path leads to.
    struct Node: Hashable {
        var device: UInt
        var number: UInt
        var isFolder: Bool
    }

    /// Nil when nothing is there. Symbolic links are followed unless they lead nowhere.
    static func node(at path: String) throws(Failure) -> Node? {
        var status = stat()
        if unsafe stat(path, &status) != 0 {
            guard errno == ENOENT else { throw Failure(code: errno) }
            guard unsafe lstat(path, &status) == 0 else { return nil }
        }
        return Node(
            device: status.st_dev, number: status.st_ino,
            isFolder: status.st_mode & S_IFMT == S_IFDIR)
    }

    /// The mode of files that may be published: for all to read, as far as the user's mask lets them.
    static let publishedMode: mode_t = {
        let mask = umask(0o077)
        _ = umask(mask)
        return 0o644 & ~mask
    }()

    static func makeFolder(_ path: String) throws(Failure) {
        try check(unsafe mkdir(path, 0o755))
    }

    /// Writes a new file and sees to it that it is on the disk.
    static func write(_ bytes: [UInt8], toNew path: String, mode: mode_t) throws(Failure) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        try check(file)
        do throws(Failure) {
            try append(bytes, to: file)
            try check(fchmod(file, mode))
            try check(fsync(file))
        } catch {
            close(file)
            throw error
        }
        try check(close(file))
    }

    private static func append(_ bytes: [UInt8], to file: CInt) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(file, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Gives a file its name, in place of what has that name.
    static func rename(_ path: String, to target: String) throws(Failure) {
        try check(unsafe Glibc.rename(path, target))
    }

    /// Gives a file a second name, which must be free; false when the file system has no such names.
    static func link(_ path: String, as target: String) throws(Failure) -> Bool {
        if unsafe Glibc.link(path, target) == 0 { return true }
        guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw Failure(code: errno) }
        return false
    }

    /// Gives a file its name, which must be free. A link refuses to replace what came there since
    /// anyone looked; without links, it is looked once more.
    static func move(_ path: String, toFree target: String) throws(Failure) {
        if try link(path, as: target) { return remove(path) }
        guard try node(at: target) == nil else { throw Failure(code: EEXIST) }
        try rename(path, to: target)
    }

    static func remove(_ path: String) { _ = unsafe unlink(path) }

    static func removeFolder(_ path: String) { _ = unsafe rmdir(path) }

    private static func check(_ result: CInt) throws(Failure) {
        guard result >= 0 else { throw Failure(code: errno) }
    }
}
