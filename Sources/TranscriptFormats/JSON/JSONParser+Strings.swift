extension JSONParser {
    /// A string, from its opening quotation mark.
    mutating func string() throws(Fault) -> String {
        at += 1
        let start = at
        let end = endOfPlainText()
        guard end < bytes.count else {
            at = bytes.count
            throw .unclosed
        }
        at = end
        if bytes[end] == UInt8(ascii: "\"") {
            at += 1
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        return try escapedString(from: start)
    }

    /// The index of the next quotation mark, backslash or control character.
    private func endOfPlainText() -> Int {
        var index = at
        let span = bytes.span
        while index < span.count {
            let byte = span[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
            index += 1
        }
        return index
    }

    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var text = Array(bytes[start..<at])
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try appendEscape(to: &text)
            default: text.append(byte)
            }
        }
        throw .unclosed
    }

    private mutating func appendEscape(to text: inout [UInt8]) throws(Fault) {
        guard at < bytes.count else { throw .unclosed }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(.lineFeed)
        case UInt8(ascii: "t"): text.append(.tab)
        case UInt8(ascii: "r"): text.append(.carriageReturn)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): text += Array(String(try unicodeEscape()).utf8)
        default:
            at -= 1
            throw .badString
        }
    }

    /// The character of `\u` and its digits; half of a surrogate pair becomes U+FFFD.
    private mutating func unicodeEscape() throws(Fault) -> Unicode.Scalar {
        let first = try hexadecimalUnit()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00, bytes[at...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")])
        else { return "\u{FFFD}" }
        let back = at
        at += 2
        let second = try hexadecimalUnit()
        guard (0xDC00...0xDFFF).contains(second) else {
            at = back
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private mutating func hexadecimalUnit() throws(Fault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw .unclosed }
        let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
        guard digits.utf8.allSatisfy({ $0.isDigit || $0.isLetter }),
            let unit = UInt32(digits, radix: 16)
        else { throw .badString }
        at += 4
        return unit
    }
}
