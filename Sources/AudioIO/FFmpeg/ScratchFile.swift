import Foundation

/// A file without a name, readable by nobody else, that is gone when it is closed or the process ends.
final class ScratchFile: Sendable {
    /// Open for reading and writing.
    let handle: FileHandle

    /// What mkstemp(3) asks for at the end of a path: six letters, which it replaces by others until the name is free.
    private static let placeForMadeUpName = String(repeating: "X", count: 6)

    init() throws {
        let folder = FileManager.default.temporaryDirectory.path
        var name = Array((folder + "/earwitness-" + Self.placeForMadeUpName).utf8CString)
        let number = unsafe name.withUnsafeMutableBufferPointer { buffer in
            unsafe buffer.baseAddress.map { unsafe mkstemp($0) } ?? -1
        }
        guard number >= 0 else { throw CocoaError(.fileWriteNoPermission) }
        unsafe unlink(name)
        handle = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    }

    /// A name under which it can be opened anew, with a reading place of its own.
    var path: String { "/proc/self/fd/\(handle.fileDescriptor)" }

    /// The first bytes.
    func bytes(atMost count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe filled = max(0, pread(handle.fileDescriptor, buffer.baseAddress, count, 0))
        }
    }
}
