/// Letters of names. The common scripts are told by their numbers: the Unicode tables take ten times as
/// long, and every line with a colon is asked.
extension Unicode.Scalar {
    /// Whether it is a letter of any script.
    var isNameLetter: Bool {
        switch value {
        case 0..<0x80: (0x61...0x7A).contains(value | 0x20)
        case 0x400...0x481, 0xAC00...0xD7A3: true
        default: properties.isAlphabetic
        }
    }

    /// Whether it is a capital letter.
    var isNameCapital: Bool {
        switch value {
        case 0..<0x80: (0x41...0x5A).contains(value)
        case 0x400...0x42F: true
        case 0x430...0x45F, 0xAC00...0xD7A3: false
        default: properties.isUppercase
        }
    }

    /// Whether it is a digit or another number.
    var isNameNumber: Bool {
        switch value {
        case 0..<0x80: (0x30...0x39).contains(value)
        case 0x400...0x481, 0xAC00...0xD7A3: false
        default: properties.numericType != nil
        }
    }
}
