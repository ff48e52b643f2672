/// English negations with and without their apostrophe, which whoever types or transcribes in haste leaves
/// out. Others (`we'll`) would be taken for another word; Ukrainian stems have none.
enum ApostropheSpelling {
    /// The other spelling of a folded word, if there is one: `dont` of `don't`, and back.
    static func other(of word: String) -> String? {
        if word.hasSuffix("n't") { return word.dropLast(2) + "t" }
        guard word.utf8.count >= 4, word.hasSuffix("nt") else { return nil }
        return word.dropLast() + "'t"
    }
}
