import Glibc

/// Converts text to UTF-8 through the C library's `iconv`.
enum CharacterConversion {
    /// The bytes as UTF-8; nil when they are not valid in the encoding.
    static func utf8(_ bytes: ArraySlice<UInt8>, from encoding: TextEncoding) -> [UInt8]? {
        guard let descriptor = unsafe opened(encoding.rawValue) else { return nil }
        defer { _ = unsafe iconv_close(descriptor) }
        // One byte or two become three at most in every encoding named.
        var output = [UInt8](repeating: 0, count: bytes.count * 3 + 16)
        var left = output.count
        let isConverted = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                var input = unsafe UnsafeMutableRawPointer(mutating: source.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var inputLeft = source.count
                var destination = unsafe UnsafeMutableRawPointer(target.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                return unsafe iconv(descriptor, &input, &inputLeft, &destination, &left)
                    != -1
            }
        }
        guard isConverted else { return nil }
        output.removeLast(left)
        return output
    }

    private static func opened(_ name: String) -> iconv_t? {
        let descriptor = unsafe iconv_open("UTF-8", name)
        // iconv_open says failure as (iconv_t)-1.
        return unsafe descriptor == iconv_t(bitPattern: -1) ? nil : descriptor
    }
}
