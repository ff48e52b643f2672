/// Words spelled as they sound, so that `batalyon` in Latin letters finds `батальон`.
///
/// Of the many ways to write Russian and Ukrainian in Latin letters (ISO 9, passports, newspapers,
/// by ear) the key keeps what they agree on: soft signs and the glide before a vowel go, all
/// hushing letters and all kinds of `х`, `г` are one, doubled letters are single.
enum SoundKey {
    /// The key of a Cyrillic word; nil for words in other scripts.
    static func ofCyrillic(_ word: String) -> String? {
        guard word.unicodeScalars.contains(where: { (0x430...0x491).contains($0.value) }) else {
            return nil
        }
        var latin = ""
        for scalar in word.unicodeScalars { latin += sounds[scalar] ?? String(scalar) }
        return unified(latin)
    }

    /// The key of a word in Latin letters.
    static func ofLatin(_ word: String) -> String {
        var key = word
        for (spelling, sound) in spellings where key.contains(spelling) {
            key = key.replacing(spelling, with: sound)
        }
        return unified(key)
    }

    private static func unified(_ latin: String) -> String {
        let letters = Array(latin.unicodeScalars)
        var key = String.UnicodeScalarView()
        for (index, letter) in letters.enumerated() {
            let isGlide = letter == "i" || letter == "y" || letter == "j"
            if isGlide, index + 1 < letters.count, vowels.contains(letters[index + 1]) { continue }
            let sound: Unicode.Scalar = isGlide ? "i" : letter
            if sound != "'", key.last != sound { key.append(sound) }
        }
        return String(key)
    }

    private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y"]

    private static let sounds: [Unicode.Scalar: String] = [
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "h", "д": "d", "е": "e", "є": "e",
        "ж": "Z", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
        "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
        "ф": "f", "х": "h", "ц": "C", "ч": "T", "ш": "S", "щ": "S", "ъ": "", "ы": "i",
        "ь": "", "э": "e", "ю": "u", "я": "a",
    ]

    /// Spellings of one sound, longest first.
    private static let spellings = [
        ("shch", "S"), ("sch", "S"), ("sh", "S"), ("zh", "Z"), ("ch", "T"), ("kh", "h"),
        ("ts", "C"), ("tz", "C"), ("ph", "f"), ("ck", "k"), ("x", "ks"), ("w", "v"), ("q", "k"),
        ("c", "k"), ("g", "h"),
    ]
}
