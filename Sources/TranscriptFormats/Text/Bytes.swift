extension UInt8 {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let tab: UInt8 = 0x09
    static let space: UInt8 = 0x20

    init(ascii character: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: character.value) }

    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isBlank: Bool { self == .space || (0x09...0x0D).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    /// The second or later byte of a code point in UTF-8.
    var isContinuation: Bool { self & 0xC0 == 0x80 }
}
