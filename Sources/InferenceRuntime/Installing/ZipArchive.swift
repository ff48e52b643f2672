import CZip
import Foundation

/// A zip archive that is read: a wheel, or a checkpoint of PyTorch.
@safe final class ZipArchive {
    let path: String
    private let archive: OpaquePointer

    /// Opens the archive at `path`.
    init(path: String) throws(InferenceError) {
        var failure: Int32 = 0
        guard let opened = unsafe zip_open(path, ZIP_RDONLY, &failure) else {
            throw .archiveDamaged(file: path)
        }
        self.path = path
        unsafe archive = unsafe opened
    }

    deinit { unsafe zip_discard(archive) }

    /// The names of its entries.
    var names: [String] {
        let count = max(0, unsafe zip_get_num_entries(archive, 0))
        return (0..<count).compactMap { index in
            unsafe zip_get_name(archive, zip_uint64_t(index), 0).map { unsafe String(cString: $0) }
        }
    }

    /// What an entry holds.
    func data(of name: String) throws(InferenceError) -> Data {
        var data = Data()
        try read(name) { (block) throws(InferenceError) in data += block }
        return data
    }

    /// Writes an entry to `target`, which must not be there.
    func unpack(_ name: String, to target: String) throws(InferenceError) {
        guard FileManager.default.createFile(atPath: target, contents: nil),
            let file = FileHandle(forWritingAtPath: target)
        else { throw .cannotWrite(path: target, reason: "it cannot be created") }
        defer { try? file.close() }
        try read(name) { (block) throws(InferenceError) in
            do { try file.write(contentsOf: block) } catch {
                throw .cannotWrite(path: target, reason: error.localizedDescription)
            }
        }
    }

    private func read(
        _ name: String, _ body: (ArraySlice<UInt8>) throws(InferenceError) -> Void
    ) throws(InferenceError) {
        guard let entry = unsafe zip_fopen(archive, name, 0) else {
            throw .archiveDamaged(file: path)
        }
        defer { unsafe zip_fclose(entry) }
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count))
            }
            guard count >= 0 else { throw .archiveDamaged(file: path) }
            if count == 0 { return }
            try body(block[..<Int(count)])
        }
    }
}
