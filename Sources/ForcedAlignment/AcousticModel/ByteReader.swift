/// Reads little-endian numbers and text from bytes, one after the other; nil beyond the end.
struct ByteReader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func int32() -> Int? {
        guard let part = take(4) else { return nil }
        let word = part.enumerated().reduce(UInt32(0)) {
            $0 | UInt32($1.element) << (8 * $1.offset)
        }
        return Int(Int32(bitPattern: word))
    }

    mutating func floats(_ count: Int) -> [Float]? {
        guard count >= 0, bytes.count - position >= 4 * count else { return nil }
        let start = position
        position += 4 * count
        let part = bytes.span.extracting(start..<start + 4 * count)
        return (0..<count).map { index in
            let low = UInt32(part[4 * index]) | UInt32(part[4 * index + 1]) << 8
            let high = UInt32(part[4 * index + 2]) | UInt32(part[4 * index + 3]) << 8
            return Float(bitPattern: low | high << 16)
        }
    }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, bytes.count - position >= count else { return nil }
        position += count
        return bytes[position - count..<position]
    }

    /// Text up to `terminator`, which is passed over.
    mutating func text(upTo terminator: UInt8) -> String? {
        let start = position
        guard let end = bytes[start...].firstIndex(of: terminator) else { return nil }
        position = end + 1
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}
