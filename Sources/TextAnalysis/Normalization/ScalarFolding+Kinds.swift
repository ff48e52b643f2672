extension ScalarFolding {
    /// The kind of a code point, worked out from its properties.
    static func computedKind(_ value: UInt32) -> ScalarKind {
        let hangul = HangulSyllable.letters(of: value)
        if let letter = hangul.first { return hangul.count == 1 ? letter : .syllable }
        guard let scalar = Unicode.Scalar(value) else { return .other }
        if let role = roles[scalar] { return role }
        if let letter = foldedLetter(scalar) { return letter }
        return kind(byCategoryOf: scalar)
    }

    private static func kind(byCategoryOf scalar: Unicode.Scalar) -> ScalarKind {
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.isDefaultIgnorableCodePoint { return .ignored }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return .ignored
        case .spacingMark, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter,
            .modifierLetter, .letterNumber:
            return .foreignLetter
        case .decimalNumber: return .digit
        case .dashPunctuation: return .hyphen
        default: return .other
        }
    }

    /// Roles that no property tells.
    private static let roles: [Unicode.Scalar: ScalarKind] = {
        let members: [(String, ScalarKind)] = [
            ("'’ʼ`´‘ʹ′＇", .apostrophe), ("-‐‑‒–—―−﹣－⁃", .hyphen), (".．․", .dot),
            ("*#_■█▇▓▒░●•∗＊×✱✳⁎＃○◯□", .star), ("…", .ellipsis),
            ("@$!|€£¡+(¢<{[%&^~", .letterLike),
        ]
        return Dictionary(
            members.flatMap { scalars, kind in scalars.unicodeScalars.map { ($0, kind) } },
            uniquingKeysWith: { first, _ in first })
    }()

    private static func foldedLetter(_ scalar: Unicode.Scalar) -> LetterCode? {
        for plane in LetterPlane.allCases {
            if let code = codes[Int(plane.rawValue)][plainLower(scalar)] { return code }
        }
        return nil
    }

    private static let codes: [[Unicode.Scalar: LetterCode]] = LetterPlane.allCases.map { plane in
        Dictionary(
            uniqueKeysWithValues: zip(
                plane.letters, (0..<UInt8(plane.letters.count)).map { plane.base + $0 }))
    }

    /// The scalar in lower case without its accent.
    private static func plainLower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let styled = unstyled(scalar)
        let lower = styled.properties.lowercaseMapping.unicodeScalars.first ?? styled
        return unaccented[lower] ?? lower
    }

    /// Full-width, circled, squared and mathematical letters without their dress.
    private static func unstyled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        let offset: UInt32? =
            switch value {
            case 0xFF21...0xFF3A: value - 0xFF21
            case 0xFF41...0xFF5A: value - 0xFF41
            case 0x24B6...0x24E9: (value - 0x24B6) % 26
            case 0x249C...0x24B5: value - 0x249C
            case 0x1F110...0x1F129: value - 0x1F110
            case 0x1F130...0x1F149: value - 0x1F130
            case 0x1F150...0x1F169: value - 0x1F150
            case 0x1F170...0x1F189: value - 0x1F170
            case 0x1F1E6...0x1F1FF: value - 0x1F1E6
            case 0x1D400...0x1D6A3: (value - 0x1D400) % 52 % 26
            default: nil
            }
        guard let offset, let plain = Unicode.Scalar(0x61 + offset) else { return scalar }
        return plain
    }

    /// Accented letters of the alphabets and what they fold to.
    private static let unaccented: [Unicode.Scalar: Unicode.Scalar] = {
        let families: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăąǎạảấầ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěẹẻẽ"),
            ("g", "ĝğġģ"),
            ("h", "ĥħ"), ("i", "ìíîïĩīĭįıǐịỉ"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
            ("n", "ñńņňŋ"),
            ("o", "òóôõöøōŏőơọỏ"), ("r", "ŕŗř"), ("s", "śŝşšșſ"), ("t", "ţťŧț"),
            ("u", "ùúûüũūŭůűųưụủ"),
            ("w", "ŵ"), ("y", "ýÿŷỳ"), ("z", "źżž"), ("е", "ёѐӗ"), ("и", "ѝӣ"), ("а", "ӑ"),
            ("у", "ӯӱ"),
        ]
        return Dictionary(
            families.flatMap { plain, accented in accented.unicodeScalars.map { ($0, plain) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
