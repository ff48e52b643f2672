/// The script a word is written in, as far as stemming cares.
enum WordScript {
    case latin, cyrillic, hangul, other

    /// The script of the word's first letter.
    init(of word: String) {
        self = .other
        for scalar in word.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0xDF...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x400...0x52F: self = .cyrillic
            case 0xAC00...0xD7A3: self = .hangul
            case 0x27, 0x30...0x39: continue
            default: return
            }
            return
        }
    }
}
