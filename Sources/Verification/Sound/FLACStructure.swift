/// The blocks and frames of a FLAC file (RFC 9639).
enum FLACStructure {
    static func parts(of bytes: [UInt8]) -> [SoundStructure.Part] {
        var parts: [SoundStructure.Part] = []
        var offset = 4
        var promised = 0
        var blockSize = 0
        while offset + 4 <= bytes.count {
            let header = bytes[offset..<offset + 4]
            let kind = header.bigEndian(at: 0, count: 1)
            let start = offset + 4
            let end = min(start + header.bigEndian(at: 1, count: 3), bytes.count)
            let body = bytes[start..<end]
            if kind & 0x7F == 0 {
                blockSize = body.bigEndian(at: 0, count: 2)
                promised = body.bigEndian(at: 13, count: 5) & 0xF_FFFF_FFFF
            }
            parts += part(kind & 0x7F, body)
            offset = end
            if kind & 0x80 != 0 { break }
        }
        let stored = FLACFrames.sampleCount(in: bytes[offset...], blockSize: blockSize)
        if promised > 0, stored > promised {
            parts.append(
                .init(
                    place: "\(stored - promised) samples after the end", bytes: [],
                    leak: .decoderPadding))
        }
        return parts
    }

    private static func part(_ kind: Int, _ body: ArraySlice<UInt8>) -> [SoundStructure.Part] {
        switch kind {
        case 0, 3: return []
        case 1 where !body.contains { $0 != 0 }: return []
        case 4:
            let vendor = body.littleEndian(at: 0, count: 4)
            let count = body.littleEndian(at: 4 + vendor, count: 4)
            return [
                .init(place: "comments", bytes: body, leak: count > 0 ? .metadata : nil)
            ]
        default:
            return [.init(place: "metadata block \(kind)", bytes: body, leak: .metadata)]
        }
    }
}

/// Finds the frames of a FLAC stream by their headers, each of which has a checksum.
enum FLACFrames {
    /// The samples (of one channel) up to the end of the last frame.
    static func sampleCount(in bytes: ArraySlice<UInt8>, blockSize: Int) -> Int {
        var last = 0
        var index = bytes.startIndex
        while index + 16 < bytes.endIndex {
            if bytes[index] == 0xFF, bytes[index + 1] & 0xFE == 0xF8,
                let end = end(ofFrameAt: index, in: bytes, blockSize: blockSize)
            {
                last = max(last, end)
            }
            index += 1
        }
        return last
    }

    private static func end(ofFrameAt start: Int, in bytes: ArraySlice<UInt8>, blockSize: Int)
        -> Int?
    {
        let isVariable = bytes[start + 1] & 1 == 1
        let sizeCode = Int(bytes[start + 2] >> 4)
        let rateCode = Int(bytes[start + 2] & 15)
        guard let (number, numberLength) = number(in: bytes, at: start + 4) else { return nil }
        var offset = start + 4 + numberLength
        var size = 0
        switch sizeCode {
        case 1: size = 192
        case 2...5: size = 576 << (sizeCode - 2)
        case 6:
            size = bytes[offset...].bigEndian(at: 0, count: 1) + 1
            offset += 1
        case 7:
            size = bytes[offset...].bigEndian(at: 0, count: 2) + 1
            offset += 2
        case 8...15: size = 256 << (sizeCode - 8)
        default: return nil
        }
        offset += rateCode == 12 ? 1 : rateCode == 13 || rateCode == 14 ? 2 : 0
        guard offset < bytes.endIndex, checksum(of: bytes[start..<offset]) == bytes[offset] else {
            return nil
        }
        return (isVariable ? number : number * blockSize) + size
    }

    /// A number written like a code point in UTF-8, up to 36 bits.
    private static func number(in bytes: ArraySlice<UInt8>, at start: Int) -> (Int, Int)? {
        let first = bytes[start]
        let ones = (~first).leadingZeroBitCount
        guard ones != 1, ones < 8 else { return nil }
        if ones == 0 { return (Int(first), 1) }
        guard start + ones < bytes.endIndex else { return nil }
        var value = Int(first) & (0x7F >> ones)
        for byte in bytes[start + 1..<start + ones] {
            guard byte & 0xC0 == 0x80 else { return nil }
            value = value << 6 | Int(byte & 0x3F)
        }
        return (value, ones)
    }

    /// CRC-8 with the polynomial 0x07.
    private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt8 {
        bytes.reduce(0) { sum, byte in
            (0..<8).reduce(sum ^ byte) { value, _ in
                value & 0x80 == 0 ? value << 1 : (value << 1) ^ 0x07
            }
        }
    }
}
