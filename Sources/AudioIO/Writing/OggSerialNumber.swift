import Foundation

/// libsndfile gives each Ogg stream a serial number by the clock. A fixed one makes the same sound
/// the same bytes.
///
/// Page layout and checksum: RFC 3533, section 6.
enum OggSerialNumber {
    private static let fixed: [UInt8] = [0x45, 0x41, 0x52, 0x57]

    /// Writes the number and the new checksum into every page; stops at what is no page.
    static func fix(in descriptor: Int32) {
        var offset = 0
        while var page = page(at: offset, of: descriptor) {
            page.replaceSubrange(14..<18, with: fixed)
            page.replaceSubrange(22..<26, with: [0, 0, 0, 0])
            let checksum = checksum(of: page)
            for byte in 0..<4 {
                page[22 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * byte))
            }
            guard unsafe pwrite(descriptor, page, 26, offset) == 26 else { return }
            offset += page.count
        }
    }

    private static func page(at offset: Int, of descriptor: Int32) -> [UInt8]? {
        let header = bytes(27 + 255, at: offset, of: descriptor)
        guard header.count >= 27, header.starts(with: "OggS".utf8) else { return nil }
        let segmentCount = Int(header[26])
        guard header.count >= 27 + segmentCount else { return nil }
        let length = header[27..<27 + segmentCount].reduce(27 + segmentCount) { $0 + Int($1) }
        let page = bytes(length, at: offset, of: descriptor)
        return page.count == length ? page : nil
    }

    private static func bytes(_ count: Int, at offset: Int, of descriptor: Int32) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            unsafe filled = max(0, pread(descriptor, buffer.baseAddress, count, offset))
        }
    }

    private static func checksum(of page: [UInt8]) -> UInt32 {
        page.reduce(0) { sum, byte in
            (sum << 8) ^ table[Int(UInt8(truncatingIfNeeded: sum >> 24) ^ byte)]
        }
    }

    /// CRC-32 with the polynomial 0x04C11DB7, most significant bit first, no inversion.
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index) << 24) { value, _ in
            value & 0x8000_0000 == 0 ? value << 1 : (value << 1) ^ 0x04C1_1DB7
        }
    }
}
