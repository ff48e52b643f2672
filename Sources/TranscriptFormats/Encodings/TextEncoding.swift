/// A character encoding, by the name that `--encoding` takes.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    case windows1250 = "cp1250"
    case windows1251 = "cp1251"
    case windows1252 = "cp1252"
    case koi8R = "koi8-r"
    case koi8U = "koi8-u"
    case windows949 = "cp949"
}

extension TextEncoding {
    /// The encoding that a byte order mark names, and the mark's length in bytes.
    static func marked(_ bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        let marks: [(TextEncoding, [UInt8])] = [
            (.utf8, [0xEF, 0xBB, 0xBF]),
            (.utf32LittleEndian, [0xFF, 0xFE, 0, 0]), (.utf32BigEndian, [0, 0, 0xFE, 0xFF]),
            (.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF]),
        ]
        return marks.first { bytes.starts(with: $0.1) }.map { ($0.0, $0.1.count) }
    }

    /// The UTF-16 encoding of text without a byte order mark: every other byte is nearly always the
    /// same small number (0 in Latin, 4 in Cyrillic script) and NULs occur. Nil for anything else.
    static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        let sample = bytes.prefix(4_096)
        var high = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 || byte == 4 {
            high[index & 1] += 1
        }
        let half = sample.count / 2
        if high[1] * 10 >= half * 9, high[0] * 2 < half, sample.contains(0) {
            return .utf16LittleEndian
        }
        if high[0] * 10 >= half * 9, high[1] * 2 < half, sample.contains(0) {
            return .utf16BigEndian
        }
        return nil
    }
}
