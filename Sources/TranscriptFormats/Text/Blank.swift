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
        return scalar.properties.isWhitespace || scalar == "\u{FEFF}"
    }
}
