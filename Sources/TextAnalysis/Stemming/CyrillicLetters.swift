/// Letters that tell Ukrainian from Russian.
enum CyrillicLetters {
    /// Whether a folded word has a letter that Ukrainian has and Russian lacks.
    static func areUkrainian(_ word: String) -> Bool {
        word.unicodeScalars.contains { scalar in
            switch scalar {
            case "і", "ї", "є", "ґ", "'": true
            default: false
            }
        }
    }

    /// Whether a folded word has a letter that Russian has and Ukrainian lacks; `ё` is folded
    /// before and no longer tells.
    static func areRussian(_ word: String) -> Bool {
        word.unicodeScalars.contains { scalar in
            switch scalar {
            case "ы", "э", "ъ": true
            default: false
            }
        }
    }
}
