/// Russian words in `-ов` and `-ев`: an ending in `танков`, no ending in `Харьков`, `Иванов`.
///
/// The stemmer takes it for one wherever nothing follows it, and so parts `Харьков` from `в Харькове`.
/// Which it is cannot be told from the word alone. Hence a word that ends so is also looked for as a stem,
/// and a stem that ends so as a word.
enum PossessiveEndings {
    /// Whether a word or a stem may end in one.
    static func end(_ text: String) -> Bool {
        text.unicodeScalars.count >= 4 && (text.hasSuffix("ов") || text.hasSuffix("ев"))
    }
}
