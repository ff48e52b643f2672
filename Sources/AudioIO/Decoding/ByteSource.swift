import CSndfile
import Foundation

/// A file as libsndfile reads it: through callbacks of ours, so that the descriptor stays ours and a
/// failure of the system is known for what it is.
///
/// For MPEG audio it will not seek to the end. libmpg123 estimates a length from the size of the file
/// and the first frames, and libsndfile reads no further than that: 6,177 of 49,536 frames of a file
/// with variable bit rate and no Xing header. Without an end to seek there is no estimate.
@safe struct ByteSource: ~Copyable {
    let file: InputFile
    let isMPEG: Bool
    private let state: UnsafeMutablePointer<State>

    private struct State {
        let descriptor: Int32
        let byteCount: Int64
        let hidesEnd: Bool
        var failure: Int32 = 0
    }

    init(_ file: consuming InputFile) {
        isMPEG = FileKind.isMPEG(file.prefix(16))
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(
            to: State(
                descriptor: file.descriptor, byteCount: file.byteCount, hidesEnd: isMPEG))
        self.file = file
    }

    deinit {
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
    }

    /// The system's words for the first read that failed; nil when none did.
    var failure: String? {
        let code = unsafe state.pointee.failure
        return code == 0 ? nil : unsafe String(cString: strerror(code))
    }

    /// Bytes after the place that was read last.
    var unreadByteCount: Int {
        Int(file.byteCount) - Int(lseek(file.descriptor, 0, SEEK_CUR))
    }

    /// Opens the file in libsndfile from its first byte. The handle must be closed before this goes.
    func open(_ info: inout SF_INFO) -> OpaquePointer? {
        lseek(file.descriptor, 0, SEEK_SET)
        var callbacks = Self.callbacks
        return unsafe sf_open_virtual(&callbacks, Int32(SFM_READ), &info, state)
    }

    private static var callbacks: SF_VIRTUAL_IO {
        unsafe SF_VIRTUAL_IO(
            get_filelen: { unsafe ByteSource.state($0)?.pointee.byteCount ?? -1 },
            seek: { offset, whence, data in
                guard let state = unsafe ByteSource.state(data),
                    unsafe whence != SEEK_END || !state.pointee.hidesEnd
                else { return -1 }
                return unsafe Int64(lseek(state.pointee.descriptor, Int(offset), whence))
            },
            read: { buffer, count, data in
                guard let state = unsafe ByteSource.state(data), let buffer = unsafe buffer
                else { return 0 }
                let got = unsafe Foundation.read(state.pointee.descriptor, buffer, Int(count))
                if got < 0 { unsafe state.pointee.failure = errno }
                return Int64(max(0, got))
            },
            write: { _, _, _ in 0 },
            tell: { data in
                guard let state = unsafe ByteSource.state(data) else { return -1 }
                return unsafe Int64(lseek(state.pointee.descriptor, 0, SEEK_CUR))
            })
    }

    private static func state(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<State>? {
        unsafe data?.assumingMemoryBound(to: State.self)
    }
}
