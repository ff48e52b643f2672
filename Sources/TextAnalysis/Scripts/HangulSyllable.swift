/// Hangul as letters: syllables taken apart by arithmetic (Unicode Standard, chapter 3.12), jamo of
/// both kinds folded to the same codes.
///
/// Consonants at the start of a syllable, vowels, and consonants at its end have codes of their own,
/// so that 조직 does not begin with 좆. A consonant typed alone counts as one at the start.
public enum HangulSyllable {
    /// The first and last precomposed syllables.
    public static let range: ClosedRange<UInt32> = 0xAC00...0xD7A3

    /// The letter codes of a syllable or jamo; compound consonants at the end are two letters, as
    /// they are typed. Empty for every other code point.
    public static func letters(of value: UInt32) -> [LetterCode] {
        if range.contains(value) { return syllableLetters(value - range.lowerBound) }
        return jamo[value] ?? []
    }

    /// The code for the end of a syllable of a consonant that was typed alone; nil for others.
    public static func final(of initial: LetterCode) -> LetterCode? { finalsByInitial[initial] }

    /// The jamo that a letter code is typed as; nil for codes of other planes.
    public static func jamo(of letter: LetterCode) -> Unicode.Scalar? {
        guard letter >= base else { return nil }
        let index = Int(letter - base)
        switch index {
        case 0..<19: return initialJamo[index]
        case 19..<40: return Unicode.Scalar(0x314F + UInt32(index - 19))
        case 40..<40 + finalJamo.count: return finalJamo[index - 40]
        default: return nil
        }
    }

    /// The letters without syllables that only draw out the vowel before them: 씨이이발 is 씨발. ㅐ and
    /// ㅔ draw each other out.
    public static func withoutDrawnOutVowels(_ letters: [LetterCode]) -> [LetterCode] {
        var short: [LetterCode] = []
        for (index, letter) in letters.enumerated() {
            if let drawn = short.last, drawn == silent, let vowel = short.dropLast().last,
                vowels.contains(letter), sound(vowel) == sound(letter),
                index + 1 == letters.count || letters[index + 1] < base + 40
            {
                short.removeLast()
            } else {
                short.append(letter)
            }
        }
        return short
    }

    private static let silent = base + 11
    private static let vowels = base + 19..<base + 40

    /// The vowel that another one sounds like.
    private static func sound(_ vowel: LetterCode) -> LetterCode {
        vowel == base + 24 ? base + 20 : vowel
    }

    private static func syllableLetters(_ index: UInt32) -> [LetterCode] {
        let initial = base + UInt8(index / 588)
        let vowel = base + 19 + UInt8(index % 588 / 28)
        return [initial, vowel] + finals[Int(index % 28)]
    }

    private static let base = LetterPlane.hangul.base
    private static let initialJamo = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
    private static let finalJamo = Array("ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
    private static let finalClusters = [
        "", "ㄱ", "ㄲ", "ㄱㅅ", "ㄴ", "ㄴㅈ", "ㄴㅎ", "ㄷ", "ㄹ", "ㄹㄱ", "ㄹㅁ", "ㄹㅂ", "ㄹㅅ", "ㄹㅌ", "ㄹㅍ",
        "ㄹㅎ", "ㅁ", "ㅂ", "ㅂㅅ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ]

    private static let finals: [[LetterCode]] = finalClusters.map { cluster in
        cluster.unicodeScalars.compactMap(finalCode)
    }

    private static func initialCode(_ scalar: Unicode.Scalar) -> LetterCode? {
        initialJamo.firstIndex(of: scalar).map { base + UInt8($0) }
    }

    private static func finalCode(_ scalar: Unicode.Scalar) -> LetterCode? {
        finalJamo.firstIndex(of: scalar).map { base + 40 + UInt8($0) }
    }

    private static let finalsByInitial: [LetterCode: LetterCode] = Dictionary(
        initialJamo.compactMap { scalar in
            guard let initial = initialCode(scalar), let final = finalCode(scalar) else {
                return nil
            }
            return (initial, final)
        }, uniquingKeysWith: { first, _ in first })

    /// Jamo typed alone (U+3131…U+3163) and conjoining jamo (U+1100…U+11C2).
    private static let jamo: [UInt32: [LetterCode]] = {
        var table: [UInt32: [LetterCode]] = [:]
        for (index, scalar) in initialJamo.enumerated() {
            table[scalar.value] = [base + UInt8(index)]
            table[0x1100 + UInt32(index)] = [base + UInt8(index)]
        }
        for index in 0..<UInt32(21) {
            table[0x314F + index] = [base + 19 + UInt8(index)]
            table[0x1161 + index] = [base + 19 + UInt8(index)]
        }
        for (index, letters) in finals.enumerated().dropFirst() {
            table[0x11A7 + UInt32(index)] = letters
        }
        for (cluster, parts) in ["ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄺ": "ㄹㄱ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ"] {
            for scalar in cluster.unicodeScalars {
                table[scalar.value] = parts.unicodeScalars.compactMap(initialCode)
            }
        }
        return table
    }()
}
