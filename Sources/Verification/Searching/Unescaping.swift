/// Takes the escapes out of text: JSON and C (`\u0431`, `\xd0`), HTML (`&#1073;`, `&#x431;`), URL
/// (`%D0%B1`), quoted-printable (`=D0=B1`), `U+0431`. What is no escape stays.
enum Unescaping {
    /// The bytes without escapes, taken out up to three times; nil when there is none.
    static func apply(to bytes: [UInt8]) -> [UInt8]? {
        var current = bytes
        for round in 0..<3 {
            guard let next = once(current) else { return round == 0 ? nil : current }
            current = next
        }
        return current
    }

    private static func once(_ bytes: [UInt8]) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var units: [UInt16] = []
        var index = 0
        var isChanged = false
        while index < bytes.count {
            guard let escape = escape(in: bytes, at: index) else {
                flush(&units, into: &result)
                result.append(bytes[index])
                index += 1
                continue
            }
            isChanged = true
            index += escape.length
            switch escape.value {
            case .byte(let byte):
                flush(&units, into: &result)
                result.append(byte)
            case .unit(let unit): units.append(unit)
            case .scalar(let scalar):
                flush(&units, into: &result)
                result += Array(String(Character(scalar)).utf8)
            }
        }
        flush(&units, into: &result)
        return isChanged ? result : nil
    }

    private enum Value {
        case byte(UInt8)
        case unit(UInt16)
        case scalar(Unicode.Scalar)
    }

    private static func flush(_ units: inout [UInt16], into result: inout [UInt8]) {
        guard !units.isEmpty else { return }
        result += Array(String(decoding: units, as: UTF16.self).utf8)
        units = []
    }

    private static func escape(in bytes: [UInt8], at index: Int) -> (value: Value, length: Int)? {
        func hex(_ start: Int, _ count: Int) -> UInt32? { number(bytes, start, count, radix: 16) }
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        switch (bytes[index], next) {
        case (UInt8(ascii: "\\"), UInt8(ascii: "\\")):
            // An escape that was escaped: one layer a round.
            let last = index + 2 < bytes.count ? bytes[index + 2] : 0
            let isNested = [UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "\\")].contains(last)
            return isNested ? (.byte(UInt8(ascii: "\\")), 2) : nil
        case (UInt8(ascii: "\\"), UInt8(ascii: "u")), (UInt8(ascii: "%"), UInt8(ascii: "u")):
            return hex(index + 2, 4).map { (.unit(UInt16($0)), 6) }
        case (UInt8(ascii: "\\"), UInt8(ascii: "x")):
            return hex(index + 2, 2).map { (.byte(UInt8($0)), 4) }
        case (UInt8(ascii: "%"), _), (UInt8(ascii: "="), _):
            return hex(index + 1, 2).map { (.byte(UInt8($0)), 3) }
        case (UInt8(ascii: "U"), UInt8(ascii: "+")):
            return hex(index + 2, 4).flatMap(Unicode.Scalar.init).map { (.scalar($0), 6) }
        case (UInt8(ascii: "&"), UInt8(ascii: "#")): return reference(in: bytes, at: index)
        default: return nil
        }
    }

    private static func reference(in bytes: [UInt8], at index: Int) -> (value: Value, length: Int)?
    {
        let isHex = index + 2 < bytes.count && bytes[index + 2] | 0x20 == UInt8(ascii: "x")
        let start = index + (isHex ? 3 : 2)
        var end = start
        while end < bytes.count, end - start < 8,
            number(bytes, end, 1, radix: isHex ? 16 : 10) != nil
        {
            end += 1
        }
        guard let value = number(bytes, start, end - start, radix: isHex ? 16 : 10),
            let scalar = Unicode.Scalar(value)
        else { return nil }
        let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
        return (.scalar(scalar), end - index + (isClosed ? 1 : 0))
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int, radix: UInt32)
        -> UInt32?
    {
        guard count > 0, start + count <= bytes.count else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<start + count] {
            let digit: UInt32
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte) - 48
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte) - 87
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte) - 55
            default: return nil
            }
            guard digit < radix else { return nil }
            value = value &* radix &+ digit
        }
        return value
    }
}
