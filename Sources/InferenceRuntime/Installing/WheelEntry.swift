import CZip
import Foundation

/// Unpacks single files of a wheel, which is a zip archive.
enum WheelEntry {
    /// Writes the entry `name` of the archive at `path` to `target`, which must not be there.
    static func unpack(
        _ name: String, of path: String, to target: String
    ) throws(InferenceError) {
        var failure: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_RDONLY, &failure) else {
            throw .wheelDamaged(file: path)
        }
        defer { unsafe zip_discard(archive) }
        guard let entry = unsafe zip_fopen(archive, name, 0) else {
            throw .wheelDamaged(file: path)
        }
        defer { unsafe zip_fclose(entry) }
        guard FileManager.default.createFile(atPath: target, contents: nil),
            let file = FileHandle(forWritingAtPath: target)
        else { throw .cannotWrite(path: target, reason: "it cannot be created") }
        defer { try? file.close() }
        var block = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count))
            }
            guard count >= 0 else { throw .wheelDamaged(file: path) }
            if count == 0 { return }
            do { try file.write(contentsOf: block[..<Int(count)]) } catch {
                throw .cannotWrite(path: target, reason: error.localizedDescription)
            }
        }
    }
}
