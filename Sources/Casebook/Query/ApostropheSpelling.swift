/// An English word with and without its apostrophe: whoever types or transcribes in haste leaves it out.
/// (Ukrainian stems have none.)
enum ApostropheSpelling {
    /// The other spelling of a folded word, if there is one: `dont` of `don't`, and back.
    static func other(of word: String) -> String? {
        if word.contains("'") { return word.replacing("'", with: "") }
        guard word.utf8.count >= 4, word.hasSuffix("nt") else { return nil }
        return word.dropLast() + "'t"
    }
}
