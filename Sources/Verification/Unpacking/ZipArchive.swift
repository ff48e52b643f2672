import CZip

/// Unpacks zip archives.
enum ZipArchive {
    struct Entry {
        var name: String
        /// Nil when it is damaged, encrypted or too large.
        var bytes: [UInt8]?
    }

    /// The entries and, as one named `(comments)`, what the directory says; nil when it is damaged.
    static func entries(_ bytes: [UInt8], limit: Int) -> [Entry]? {
        var failure = unsafe zip_error_t()
        return unsafe bytes.withUnsafeBufferPointer { buffer -> [Entry]? in
            guard
                let source = unsafe zip_source_buffer_create(
                    buffer.baseAddress, zip_uint64_t(buffer.count), 0, &failure)
            else { return nil }
            guard let archive = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &failure)
            else {
                unsafe zip_source_free(source)
                return nil
            }
            defer { unsafe zip_discard(archive) }
            return unsafe entries(of: archive, limit: limit)
        }
    }

    private static func entries(of archive: OpaquePointer, limit: Int) -> [Entry] {
        var room = limit
        var comments = unsafe text(zip_get_archive_comment(archive, nil, 0))
        var entries: [Entry] = []
        for index in 0..<zip_uint64_t(max(0, unsafe zip_get_num_entries(archive, 0))) {
            let name = unsafe text(zip_get_name(archive, index, 0))
            comments += "\n" + (unsafe text(zip_file_get_comment(archive, index, nil, 0)))
            let content = unsafe content(of: archive, index, limit: room)
            room -= content?.count ?? 0
            if !name.hasSuffix("/") || content?.isEmpty == false {
                entries.append(Entry(name: name, bytes: content))
            }
        }
        return entries + [Entry(name: "(comments)", bytes: Array(comments.utf8))]
    }

    private static func content(of archive: OpaquePointer, _ index: zip_uint64_t, limit: Int)
        -> [UInt8]?
    {
        guard let file = unsafe zip_fopen_index(archive, index, 0) else { return nil }
        defer { unsafe zip_fclose(file) }
        var result: [UInt8] = []
        while true {
            var count: zip_int64_t = 0
            result += unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
                count = unsafe zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
                filled = max(0, Int(count))
            }
            guard count >= 0, result.count <= limit else { return nil }
            if count == 0 { return result }
        }
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        unsafe pointer.map { unsafe String(cString: $0) } ?? ""
    }
}
