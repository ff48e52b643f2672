import CZlib

/// Unpacks gzip (RFC 1952), all members.
enum Gzip {
    /// The content; nil when it is damaged or larger than `limit` bytes.
    static func unpacked(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard
            unsafe inflateInit2_(
                &stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { unsafe inflateEnd(&stream) }
        var input = bytes
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        return unsafe input.withUnsafeMutableBufferPointer { source in
            unsafe stream.next_in = source.baseAddress
            unsafe stream.avail_in = UInt32(clamping: source.count)
            while true {
                let (status, count) = unsafe inflateOnce(&stream, &piece)
                result += piece[..<count]
                guard result.count <= limit else { return nil }
                switch status {
                case Z_OK where count > 0: continue
                case Z_STREAM_END:
                    let rest = unsafe stream.avail_in
                    if rest == 0 { return result }
                    // Another member, or what is no member: nothing is skipped.
                    guard unsafe inflateReset(&stream) == Z_OK else { return nil }
                default: return nil
                }
            }
        }
    }

    private static func inflateOnce(_ stream: inout z_stream, _ piece: inout [UInt8])
        -> (Int32, Int)
    {
        unsafe piece.withUnsafeMutableBufferPointer { buffer in
            unsafe stream.next_out = buffer.baseAddress
            unsafe stream.avail_out = UInt32(buffer.count)
            let status = unsafe inflate(&stream, Z_NO_FLUSH)
            return unsafe (status, buffer.count - Int(stream.avail_out))
        }
    }
}
