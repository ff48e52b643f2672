/// Writes numbers in as few bytes as they need: seven bits a byte, low first; signed ones zigzag.
struct VariableLengthWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Adds a number that may be negative.
    mutating func write(_ number: Int64) {
        write(unsigned: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
    }

    /// Adds a number that is not.
    mutating func write(unsigned number: UInt64) {
        var rest = number
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
    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// Whether all has been read.
    var isAtEnd: Bool { rest.isEmpty }

    /// The next number that may be negative; nil at the end, or when the bytes are no number.
    mutating func read() -> Int64? {
        readUnsigned().map { Int64(bitPattern: ($0 >> 1) ^ (0 &- ($0 & 1))) }
    }

    /// The next number that is not negative; nil at the end, or when the bytes are no number.
    mutating func readUnsigned() -> UInt64? {
        var number: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = rest.popFirst() else { return nil }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
        }
        return nil
    }
}
