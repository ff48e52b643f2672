/// Folds code points for matching: case, accents and ё are dropped, roles are told apart.
///
/// Folding keeps one entry per code point, so positions never move; what a matcher finds can always
/// be mapped back to the untouched text.
public enum ScalarFolding {
    /// Kinds of the code points from 0 on; longer than every alphabet with letter codes.
    public static let table: [ScalarKind] = (0..<UInt32(0x3200)).map(computedKind)

    /// The kind of any code point.
    public static func kind(of value: UInt32) -> ScalarKind {
        value < 0x3200 ? table[Int(value)] : computedKind(value)
    }

    /// The letter code of a scalar after folding; nil when it is no letter of the three alphabets.
    public static func letter(_ scalar: Unicode.Scalar) -> LetterCode? {
        let kind = kind(of: scalar.value)
        return kind.isLetterCode ? kind : nil
    }

    /// The letter codes of a word, Hangul syllables taken apart, everything else left out.
    public static func letters(of word: String) -> [LetterCode] {
        word.unicodeScalars.flatMap { scalar -> [LetterCode] in
            let kind = kind(of: scalar.value)
            if kind == .syllable { return HangulSyllable.letters(of: scalar.value) }
            return kind.isLetterCode ? [kind] : []
        }
    }

    /// What й, ё and ї are when they are written with a combining mark: the folded letter of `base`
    /// followed by the mark, or nil when the mark is to be ignored.
    public static func combined(_ base: ScalarKind, mark: UInt32) -> LetterCode? {
        switch mark {
        case 0x306 where base == cyrillicI: cyrillicShortI
        case 0x308 where base == ukrainianI: ukrainianYi
        default: nil
        }
    }

    private static let cyrillicI = LetterPlane.cyrillic.base + 8
    private static let cyrillicShortI = LetterPlane.cyrillic.base + 9
    private static let ukrainianI = LetterPlane.cyrillic.base + 32
    private static let ukrainianYi = LetterPlane.cyrillic.base + 33
}
