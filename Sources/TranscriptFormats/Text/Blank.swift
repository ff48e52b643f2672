/// White space at the ends of texts.
enum Blank {
    /// The text without white space at either end; empty when there are only zero-width marks in it.
    static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !isBlank($0) }),
            let end = scalars.lastIndex(where: { !isBlank($0) }),
            scalars[start...end].contains(where: { $0 != "\u{200B}" })
        else { return "" }
        return String(text[start..<scalars.index(after: end)])
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isBlank }
        // What has the property White_Space, and the byte order mark; asked of the Unicode tables, it
        // would be a tenth of the time of reading.
        return switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
            true
        default: false
        }
    }
}
