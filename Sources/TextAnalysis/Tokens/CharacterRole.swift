/// What a character does in a word.
enum CharacterRole {
    case letter, digit
    /// Follows a letter and changes it: accents, points of vowels.
    case mark
    /// A word of its own: Han, kana.
    case ideograph
    /// Passed over: soft hyphen, zero-width characters.
    case ignorable
    case apostrophe, hyphen
    /// Ends a word.
    case other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A: self = .letter
        case 0x30...0x39: self = .digit
        case 0x27, 0x60: self = .apostrophe
        case 0x2D: self = .hyphen
        case 0..<0x80: self = .other
        case 0x400...0x481, 0x48A...0x52F, 0xAC00...0xD7A3: self = .letter
        default: self = Self.role(beyondCommonScripts: scalar)
        }
    }

    private static func role(beyondCommonScripts scalar: Unicode.Scalar) -> CharacterRole {
        switch scalar.value {
        case 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2C8, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07:
            return .apostrophe
        case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE63, 0xFF0D: return .hyphen
        case 0x3005...0x3007, 0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
            return .ideograph
        default: return role(ofCategory: scalar.properties)
        }
    }

    private static func role(ofCategory properties: Unicode.Scalar.Properties) -> CharacterRole {
        if properties.isDefaultIgnorableCodePoint { return .ignorable }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
            return .letter
        case .decimalNumber, .letterNumber, .otherNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        default: return .other
        }
    }
}
