import TestSupport

/// Spoils files: bits, bytes, numbers, pieces cut out, doubled, swapped or taken from another file.
struct Mutator {
    private var random: SeededGenerator
    private static let pieces: [[UInt8]] = [
        "-->", "<", ">", "&#", "&amp", "\"", "\\", "{", "}", "[", "]", ":", ",", "\n", "\r\n", "\0",
        "99999999999",
        "-1", "1e308", "NaN", "<v ", "</v>", "00:00:00,000 --> 00:00:00,000", "\u{FEFF}", "😀",
        "null", "[[[[", "{\"a\":",
    ].map { Array($0.utf8) }

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A file with one to six faults.
    mutating func mutated(_ bytes: [UInt8], other: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) { spoil(&bytes, other) }
        return bytes
    }

    private mutating func spoil(_ bytes: inout [UInt8], _ other: [UInt8]) {
        let at = Int.random(in: 0...bytes.count, using: &random)
        let piece = range(of: bytes)
        switch Int.random(in: 0..<9, using: &random) {
        case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1 where at < bytes.count: bytes[at] = UInt8.random(in: .min ... .max, using: &random)
        case 2: bytes.removeSubrange(piece)
        case 3: bytes.insert(contentsOf: bytes[piece], at: at)
        case 4: bytes.removeSubrange(at...)
        case 5: bytes.insert(contentsOf: Self.pieces.randomElement(using: &random) ?? [], at: at)
        case 6:
            if let digit = bytes.indices.filter({ (0x30...0x39).contains(bytes[$0]) })
                .randomElement(using: &random)
            {
                bytes[digit] = UInt8.random(in: 0x30...0x39, using: &random)
            }
        case 7: bytes.insert(contentsOf: other[range(of: other)], at: at)
        default: bytes.replaceSubrange(piece, with: bytes[range(of: bytes)])
        }
    }

    private mutating func range(of bytes: [UInt8]) -> Range<Int> {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = min(bytes.count, start + Int.random(in: 0...64, using: &random))
        return start..<end
    }
}
