/// Stretches of letters and digits that can be hexadecimal or base32 (RFC 4648), decoded.
enum LetterRuns {
    private struct Code {
        var name: String
        var bitCount: Int
        /// The shortest run that holds four bytes.
        var fewest: Int
        var value: @Sendable (UInt8) -> UInt8?
    }

    private static let codes = [
        Code(name: "hexadecimal", bitCount: 4, fewest: 8, value: hexadecimal),
        Code(name: "base32", bitCount: 5, fewest: 7, value: base32),
    ]

    /// Every run in either code, from each character on at which a byte may begin.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [DecodedRun] {
        codes.flatMap { decoded(bytes, $0) }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>, _ code: Code) -> [DecodedRun] {
        var results: [DecodedRun] = []
        var run: [UInt8] = []
        var line = 1
        func finish() {
            defer { run = [] }
            guard run.count >= code.fewest else { return }
            // Base32 has bytes that begin at every eighth character's every fifth bit.
            for offset in 0..<(code.bitCount == 4 ? 2 : 8) {
                let bytes = decode(run.dropFirst(offset), code.bitCount)
                results.append(DecodedRun(bytes: bytes, code: code.name, line: line))
            }
        }
        for byte in bytes {
            if let value = code.value(byte) {
                run.append(value)
                continue
            }
            finish()
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        finish()
        return results
    }

    private static func decode(_ values: ArraySlice<UInt8>, _ bitCount: Int) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for value in values {
            bits = bits << UInt32(bitCount) | UInt32(value)
            count += bitCount
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    @Sendable private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
        default: nil
        }
    }

    @Sendable private static func base32(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 97
        case UInt8(ascii: "2")...UInt8(ascii: "7"): byte - 24
        default: nil
        }
    }
}
