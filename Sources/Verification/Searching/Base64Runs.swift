/// Stretches that can be base64 (RFC 4648, either alphabet), decoded.
enum Base64Runs {
    /// What the runs of six characters or more hold, with the line (from 1) each begins in. Since a
    /// run may be joined to other letters, it is decoded from each of its first four characters. Line
    /// breaks after 60 characters or more continue a run.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> [DecodedRun] {
        var results: [DecodedRun] = []
        var run: [UInt8] = []
        var line = 1, start = 1, column = 0
        for byte in bytes {
            if let value = value(of: byte) {
                if run.isEmpty { start = line }
                run.append(value)
                column += 1
            } else if byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n"), column >= 60 {
                if byte == UInt8(ascii: "\n") { column = 0 }
            } else {
                finish(&run, start, &results)
                column = 0
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        finish(&run, start, &results)
        return results
    }

    private static func finish(_ run: inout [UInt8], _ line: Int, _ results: inout [DecodedRun]) {
        if run.count >= 6 {
            for offset in 0..<4 {
                let bytes = decode(run[offset...])
                results.append(DecodedRun(bytes: bytes, code: "base64", line: line))
            }
        }
        run = []
    }

    private static func decode(_ values: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for value in values {
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
