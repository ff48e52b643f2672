import CSndfile
import Foundation
import Glibc

/// A new file as libsndfile writes it: through callbacks of ours, so that a failure of the system is
/// known for what it is.
@safe struct ByteSink: ~Copyable {
    let path: String
    private let state: UnsafeMutablePointer<State>

    private struct State {
        let descriptor: Int32
        var failure: Int32 = 0
    }

    /// Creates the file, readable by its owner alone; it must not be there.
    init(creating path: String) throws(ClipWritingError) {
        guard !path.utf8.contains(0) else {
            throw .cannotCreate(path: path, reason: "the name has a NUL")
        }
        let number = unsafe Glibc.open(
            path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard number >= 0 else {
            throw .cannotCreate(path: path, reason: unsafe String(cString: strerror(errno)))
        }
        self.path = path
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: State(descriptor: number))
    }

    deinit {
        unsafe close(state.pointee.descriptor)
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// The open file's number; not to be closed.
    var descriptor: Int32 { unsafe state.pointee.descriptor }

    /// The system's words for the first write that failed; nil when none did.
    var failure: String? {
        let code = unsafe state.pointee.failure
        return code == 0 ? nil : unsafe String(cString: strerror(code))
    }

    /// Brings everything to the disk; a full disk may be noticed only now.
    func synchronize() {
        if fsync(descriptor) != 0, errno != EINVAL { unsafe state.pointee.failure = errno }
    }

    /// Opens the file in libsndfile. The handle must be closed before this goes.
    func openForWriting(_ info: inout SF_INFO) -> OpaquePointer? {
        var callbacks = Self.callbacks
        return unsafe sf_open_virtual(&callbacks, Int32(SFM_WRITE), &info, state)
    }

    private static var callbacks: SF_VIRTUAL_IO {
        unsafe SF_VIRTUAL_IO(
            get_filelen: { data in
                guard let state = unsafe ByteSink.state(data) else { return -1 }
                var status = stat()
                let known = unsafe fstat(state.pointee.descriptor, &status)
                return known == 0 ? Int64(status.st_size) : -1
            },
            seek: { offset, whence, data in
                guard let state = unsafe ByteSink.state(data) else { return -1 }
                return unsafe Int64(lseek(state.pointee.descriptor, Int(offset), whence))
            },
            read: { buffer, count, data in
                guard let state = unsafe ByteSink.state(data), let buffer = unsafe buffer
                else { return 0 }
                return unsafe Int64(
                    max(0, Foundation.read(state.pointee.descriptor, buffer, Int(count))))
            },
            write: { buffer, count, data in
                guard let state = unsafe ByteSink.state(data), let buffer = unsafe buffer
                else { return 0 }
                return unsafe Int64(ByteSink.write(buffer, Int(count), state))
            },
            tell: { data in
                guard let state = unsafe ByteSink.state(data) else { return -1 }
                return unsafe Int64(lseek(state.pointee.descriptor, 0, SEEK_CUR))
            })
    }

    private static func write(
        _ buffer: UnsafeRawPointer, _ count: Int, _ state: UnsafeMutablePointer<State>
    ) -> Int {
        var done = 0
        while done < count {
            let written = unsafe Foundation.write(
                state.pointee.descriptor, buffer + done, count - done)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                unsafe state.pointee.failure = written < 0 ? errno : EIO
                return done
            }
            done += written
        }
        return done
    }

    private static func state(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<State>? {
        unsafe data?.assumingMemoryBound(to: State.self)
    }
}
