/// Strips the particles that Korean glues to nouns: 낙하산을, 낙하산이, 낙하산에서 → 낙하산.
///
/// The longest particle goes, once, and only when two syllables stay: one-syllable nouns are too
/// often the first half of another word.
enum KoreanStemmer {
    /// The word without its particle.
    static func stem(of word: String) -> String {
        let syllables = Array(word.unicodeScalars)
        for length in stride(from: min(longest, syllables.count - 2), to: 0, by: -1) {
            let tail = String(String.UnicodeScalarView(syllables.suffix(length)))
            guard particles.contains(tail) else { continue }
            return String(String.UnicodeScalarView(syllables.dropLast(length)))
        }
        return word
    }

    private static let longest = 4

    /// Case, topic and auxiliary particles, and common joins of two of them.
    private static let particles: Set<String> = [
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "과", "와", "로", "야", "나",
        "으로", "에서", "에게", "한테", "께서", "까지", "부터", "보다", "처럼", "하고", "이나",
        "이랑", "랑", "마다", "조차", "밖에", "에는", "에도", "에만", "로는", "로도", "와는", "과는",
        "대로", "만큼", "라도", "이라도", "으로는", "으로도", "에서는", "에서도", "에게는", "에게도",
        "까지는", "까지도", "부터는", "에서의", "으로의", "에게서", "한테서", "으로부터", "들", "들이",
        "들은", "들을", "들의", "들도", "들에게", "들에게는", "이다", "입니다", "이고", "이야",
    ]
}
