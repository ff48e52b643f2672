/// The ways in which a Russian or Ukrainian word in Latin letters may end.
enum LatinEndings {
    /// The sound keys of a word with each of its possible endings taken off.
    static func keys(of word: String) -> [String] {
        let key = SoundKey.ofLatin(word)
        let shorter = endings.compactMap { ending -> String? in
            guard key.hasSuffix(ending), key.count >= ending.count + 2 else { return nil }
            return String(key.dropLast(ending.count))
        }
        return ([key] + shorter).uniqued()
    }

    private static let endings = [
        "a", "e", "i", "o", "u", "m", "am", "em", "om", "im", "ah", "ih", "ov", "ev", "iv", "oi",
        "ei", "ii", "ami", "imi", "oho", "eho", "omu", "emu", "ovi", "evi",
    ]
}
