/// Zip archives made by hand, their entries stored without compression.
enum ZipBytes {
    /// An archive of the entries, sorted by name.
    static func archive(_ entries: [String: [UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        for (name, content) in entries.sorted(by: { $0.key < $1.key }) {
            let sizes = little(checksum(content)) + little(content.count) + little(content.count)
            let facts =
                [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0] + sizes + [UInt8(name.utf8.count), 0, 0, 0]
            directory +=
                [0x50, 0x4B, 1, 2, 20, 0] + facts + [UInt8](repeating: 0, count: 10)
                + little(bytes.count) + Array(name.utf8)
            bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + content
        }
        let count = UInt8(entries.count)
        return bytes + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0, count, 0, count, 0]
            + little(directory.count) + little(bytes.count) + [0, 0]
    }

    private static func little(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32 as zip has it.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        let register = bytes.reduce(UInt32.max) { register, byte in
            (0..<8).reduce(register ^ UInt32(byte)) { value, _ in
                value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
            }
        }
        return Int(~register)
    }
}
