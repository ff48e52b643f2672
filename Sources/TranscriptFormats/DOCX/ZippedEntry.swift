import CZip

/// Takes one entry out of a zip archive in memory.
enum ZippedEntry {
    /// The entry's content; nil when the archive is damaged, has no such entry, or the entry is
    /// encrypted or larger than `limit` bytes once unpacked, whatever its header says.
    static func bytes(named name: String, in archive: [UInt8], limit: Int) -> [UInt8]? {
        var failure = unsafe zip_error_t()
        return unsafe archive.withUnsafeBufferPointer { buffer -> [UInt8]? in
            guard
                let source = unsafe zip_source_buffer_create(
                    buffer.baseAddress, zip_uint64_t(buffer.count), 0, &failure)
            else { return nil }
            guard let zip = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &failure) else {
                unsafe zip_source_free(source)
                return nil
            }
            defer { unsafe zip_discard(zip) }
            guard let file = unsafe zip_fopen(zip, name, 0) else { return nil }
            defer { unsafe zip_fclose(file) }
            return unsafe content(of: file, limit: limit)
        }
    }

    private static func content(of file: OpaquePointer, limit: Int) -> [UInt8]? {
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = unsafe block.withUnsafeMutableBytes {
                unsafe zip_fread(file, $0.baseAddress, zip_uint64_t($0.count))
            }
            guard count >= 0, content.count + Int(count) <= limit else { return nil }
            if count == 0 { return content }
            content += block[..<Int(count)]
        }
    }
}
