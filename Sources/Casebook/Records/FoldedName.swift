internal import TextAnalysis

/// Names as they are compared: case, accents of stress and signs do not count.
enum FoldedName {
    /// The words of a name, a blank before and after each; the name itself when it has no words.
    static func of(_ name: String) -> String {
        let words = words(of: name)
        return words.isEmpty ? name : " " + words.joined(separator: " ") + " "
    }

    /// The folded words of a name.
    static func words(of name: String) -> [String] {
        Tokenizer().tokens(of: String(name.map { $0 == "-" ? " " : $0 })).map(\.exact)
    }

    /// What names must hold to be meant by a value: whole words, of which the last is only a
    /// beginning when `*` follows it.
    static func part(_ value: String) -> String {
        let folded = of(value)
        return value.hasSuffix("*") && folded.hasSuffix(" ") ? String(folded.dropLast()) : folded
    }
}
