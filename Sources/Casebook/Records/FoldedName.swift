internal import TextAnalysis

/// Names as they are compared: case, accents of stress and signs do not count.
enum FoldedName {
    /// The words of a name, a blank before and after each; the name itself when it has no words.
    static func of(_ name: String) -> String {
        let parted = String(name.map { $0 == "-" ? " " : $0 })
        let words = Tokenizer().tokens(of: parted).map(\.exact)
        return words.isEmpty ? name : " " + words.joined(separator: " ") + " "
    }
}
