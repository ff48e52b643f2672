import Glibc

/// A file on its way to its name: written under another one beside it, renamed when it is whole, and
/// removed when it goes before.
struct ReleasedFile: ~Copyable {
    private let path: String
    private let replacesExisting: Bool
    /// Where to write.
    let temporaryPath: String

    init(_ path: String, replacingExisting: Bool, input: String) throws(BleepError) {
        var target = stat()
        if unsafe stat(path, &target) == 0 {
            var source = stat()
            if unsafe stat(input, &source) == 0, source.st_dev == target.st_dev,
                source.st_ino == target.st_ino
            {
                throw .isInput(path: path)
            }
            guard target.st_mode & S_IFMT == S_IFREG else {
                throw .cannotCreate(path: path, reason: "something else has this name")
            }
            if !replacingExisting { throw .exists(path: path) }
        }
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let number = String(UInt64.random(in: .min ... .max), radix: 36)
        temporaryPath = "\(path[..<slash]).\(number).earwitness-part"
        UnfinishedFiles.add(temporaryPath)
        self.path = path
        replacesExisting = replacingExisting
    }

    deinit {
        unsafe unlink(temporaryPath)
        UnfinishedFiles.forget([temporaryPath])
    }

    /// Gives the file its name.
    func place() throws(BleepError) {
        _ = unsafe chmod(temporaryPath, FileSystem.publishedMode)
        if !replacesExisting {
            // A link refuses to replace what came there since anyone looked.
            if unsafe link(temporaryPath, path) == 0 { return }
            if errno == EEXIST { throw .exists(path: path) }
        }
        guard unsafe rename(temporaryPath, path) == 0 else {
            throw .cannotCreate(path: path, reason: unsafe String(cString: strerror(errno)))
        }
    }
}
