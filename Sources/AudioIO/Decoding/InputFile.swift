import Foundation

/// A regular file with something in it, open for reading only; closed when it goes.
struct InputFile: ~Copyable {
    let path: String
    let byteCount: Int64
    private let owned: Descriptor

    /// Opens a file without waiting, so that a pipe cannot hold us up; `name` is what errors call it.
    init(_ path: String, named name: String? = nil) throws(AudioError) {
        // A name with a NUL would be cut at it, and another file opened.
        guard !path.utf8.contains(0) else { throw .missing(path: path) }
        let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        let shown = name ?? path
        guard number >= 0 else { throw Self.refusal(shown, errno) }
        let descriptor = Descriptor(number: number)
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw Self.refusal(shown, errno) }
        if let refusal = Self.refusal(shown, status) { throw refusal }
        self.path = shown
        byteCount = Int64(status.st_size)
        owned = descriptor
    }

    /// The open file's number; not to be closed.
    var descriptor: Int32 { owned.number }

    /// The first bytes, at most `count`; fewer when the file is shorter or cannot be read.
    func prefix(_ count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
        }
    }

    /// Why a file that could be opened is not one to read; nil when it is.
    private static func refusal(_ path: String, _ status: stat) -> AudioError? {
        switch status.st_mode & S_IFMT {
        case S_IFREG: status.st_size > 0 ? nil : .empty(path: path)
        case S_IFDIR: .directory(path: path)
        default: .notRegular(path: path)
        }
    }

    /// Why the system did not open it.
    private static func refusal(_ path: String, _ code: Int32) -> AudioError {
        switch code {
        case ENOENT, ENOTDIR: .missing(path: path)
        case ENXIO: .notRegular(path: path)
        default: .unreadable(path: path, reason: unsafe String(cString: strerror(code)))
        }
    }
}

/// An open file. Not private: a release build with testing enabled would refer to it from elsewhere.
struct Descriptor: ~Copyable {
    let number: Int32

    deinit { close(number) }
}
