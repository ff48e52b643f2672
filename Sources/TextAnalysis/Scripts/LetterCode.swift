/// A letter of one of three alphabets as one byte, case and accents folded: the alphabet that
/// matchers work in.
///
/// Each alphabet has a plane of 64 codes, so that a code says its script: Latin a–z from 0, Cyrillic
/// (Russian and Ukrainian) from 64, Hangul from 128 (see ``HangulSyllable``).
public typealias LetterCode = UInt8

/// The alphabets that have letter codes.
public enum LetterPlane: UInt8, Sendable, CaseIterable {
    case latin = 0
    case cyrillic = 1
    case hangul = 2

    /// Codes in a plane.
    public static let size: UInt8 = 64

    /// The plane of a code; nil beyond the three.
    public init?(of code: LetterCode) { self.init(rawValue: code / Self.size) }

    /// The first code of the plane.
    public var base: LetterCode { rawValue * Self.size }

    /// The code that stands for a space between words of this plane: no letter has it.
    public var gap: LetterCode { base + 63 }

    /// The letters of the plane, the one with the lowest code first; none for Hangul, whose
    /// syllables hold several.
    public var letters: [Unicode.Scalar] { Self.letters[Int(rawValue)] }

    private static let letters: [[Unicode.Scalar]] = [
        Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars),
        Array("абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґў".unicodeScalars),
        [],
    ]
}
