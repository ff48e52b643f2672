/// What a code point is to a matcher: a letter of a known alphabet, or one of a few roles.
///
/// Values below 192 are letter codes (``LetterCode``); the rest are the roles named here.
public typealias ScalarKind = UInt8

extension ScalarKind {
    /// White space.
    public static let space: ScalarKind = 192
    /// Nothing to read: combining marks, zero-width characters, soft hyphens, variation selectors.
    public static let ignored: ScalarKind = 193
    /// A decimal digit.
    public static let digit: ScalarKind = 194
    /// An apostrophe of any shape.
    public static let apostrophe: ScalarKind = 195
    /// A hyphen or dash.
    public static let hyphen: ScalarKind = 196
    /// A full stop.
    public static let dot: ScalarKind = 197
    /// A sign that people put in place of a letter: `*`, `#`, `_`, `█`.
    public static let star: ScalarKind = 198
    /// The ellipsis `…`.
    public static let ellipsis: ScalarKind = 199
    /// A Hangul syllable or compound jamo: several letters in one code point.
    public static let syllable: ScalarKind = 200
    /// A letter of another alphabet.
    public static let foreignLetter: ScalarKind = 201
    /// A symbol that can be read as a letter: `@`, `$`, `!`, `|`.
    public static let letterLike: ScalarKind = 202
    /// Punctuation and symbols that end a word.
    public static let other: ScalarKind = 203

    /// Whether it is a letter of a known alphabet.
    @inlinable
    public var isLetterCode: Bool { self < 192 }
}
