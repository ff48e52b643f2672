/// Writes signed numbers in as few bytes as they need: zigzag, then seven bits a byte, low first.
struct VariableLengthWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Adds a number.
    mutating func write(_ number: Int64) {
        var rest = UInt64(bitPattern: (number << 1) ^ (number >> 63))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads what ``VariableLengthWriter`` writes.
struct VariableLengthReader {
    private var rest: ArraySlice<UInt8>

    /// Starts at the first byte.
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// The next number; nil at the end, or when the bytes are no number.
    mutating func read() -> Int64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))) }
        }
        return nil
    }
}
