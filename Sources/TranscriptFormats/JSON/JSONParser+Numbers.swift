extension JSONParser {
    private static let powersOfTen: [Double] = (0...22).reduce(into: [1.0]) { powers, index in
        if index > 0 { powers.append(powers[index - 1] * 10) }
    }

    /// A number. Up to 15 digits are put together exactly; longer ones go through `Double`'s parser.
    mutating func number() throws(Fault) -> JSONValue {
        let start = at
        var digits = 0
        var mantissa: Int64 = 0
        var fraction = 0
        var isSimple = true
        var seenPoint = false
        if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
        while at < bytes.count {
            let byte = bytes[at]
            if byte.isDigit {
                digits += 1
                if digits <= 15 { mantissa = mantissa * 10 + Int64(byte - 0x30) }
                if seenPoint { fraction += 1 }
            } else if byte == UInt8(ascii: "."), !seenPoint {
                seenPoint = true
            } else if byte | 0x20 == UInt8(ascii: "e"), digits > 0 {
                isSimple = false
            } else if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"), !isSimple {
            } else {
                break
            }
            at += 1
        }
        return .number(try number(start, digits, mantissa, fraction, isSimple: isSimple))
    }

    private mutating func number(
        _ start: Int, _ digits: Int, _ mantissa: Int64, _ fraction: Int, isSimple: Bool
    ) throws(Fault) -> Double {
        if isSimple, digits > 0, digits <= 15 {
            let magnitude = Double(mantissa) / Self.powersOfTen[fraction]
            return bytes[start] == UInt8(ascii: "-") ? -magnitude : magnitude
        }
        if bytes[start...].starts(with: "-Infinity".utf8) {
            at = start + 9
            return -.greatestFiniteMagnitude
        }
        guard digits > 0,
            let value = Double(String(decoding: bytes[start..<at], as: UTF8.self)),
            value.isFinite
        else {
            at = start
            throw start < bytes.count && (bytes[start].isDigit || bytes[start] == UInt8(ascii: "-"))
                ? .badNumber : .expectedValue
        }
        return value
    }
}
