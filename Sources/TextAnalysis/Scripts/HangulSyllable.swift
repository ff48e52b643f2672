/// Arithmetic decomposition of Hangul syllables (Unicode Standard, chapter 3.12), into the
/// compatibility jamo that people type when they spell a word apart.
public enum HangulSyllable {
    /// The first and last precomposed syllables.
    public static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// The letter codes of a syllable: initial, vowel, and final when there is one; compound finals
    /// are two letters, as they are typed.
    public static func letters(of syllable: UInt32) -> [LetterCode] {
        let index = syllable - range.lowerBound
        let initial = initials[Int(index / 588)]
        let vowel = LetterPlane.hangul.base + 30 + UInt8(index % 588 / 28)
        return [initial, vowel] + finals[Int(index % 28)]
    }

    /// Whether a syllable ends in a consonant.
    public static func hasFinal(_ syllable: UInt32) -> Bool {
        (syllable - range.lowerBound) % 28 != 0
    }

    private static let initials: [LetterCode] = codes("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")

    private static let finals: [[LetterCode]] = [
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ",
        "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ].map(codes)

    private static func codes(_ jamo: String) -> [LetterCode] {
        jamo.unicodeScalars.map {
            LetterPlane.hangul.base + UInt8(truncatingIfNeeded: $0.value - 0x3131)
        }
    }
}
