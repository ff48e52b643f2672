/// The ways in which a Russian or Ukrainian word in Latin letters may end.
enum LatinEndings {
    /// The sound keys of a word with each of its possible endings taken off.
    static func keys(of word: String) -> [String] {
        let key = SoundKey.ofLatin(word)
        let shorter = endings.compactMap { ending -> String? in
            guard key.hasSuffix(ending), key.count >= ending.count + 2 else { return nil }
            return String(key.dropLast(ending.count))
        }
        return ([key] + shorter).flatMap { [$0] + mended($0) }.uniqued()
    }

    /// Stems of Russian nouns in `-ан`, `-ал`, `-ит` have lost the last letter: see `SharedStemmer`.
    private static func mended(_ key: String) -> [String] {
        guard key.count >= 4, let last = key.last, "nlt".contains(last) else { return [] }
        return key.hasSuffix("it") && key.count >= 5
            ? [String(key.dropLast()), String(key.dropLast(2))] : [String(key.dropLast())]
    }

    private static let endings = [
        "a", "e", "i", "o", "u", "m", "am", "em", "om", "im", "ah", "ih", "ov", "ev", "iv", "oi",
        "ei", "ii", "ui", "ami", "imi", "oho", "eho", "omu", "emu", "ovi", "evi",
    ]
}
