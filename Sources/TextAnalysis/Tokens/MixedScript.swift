/// Words in which letters of two alphabets are mixed that look alike: `Iван` with a Latin I, as many
/// keyboards give it.
enum MixedScript {
    /// A folded word with Latin and Cyrillic letters, all of them in the alphabet that more of them are
    /// in (Cyrillic when there are as many), if every other letter has a look-alike in it; else as it
    /// is. The number of code points stays the same.
    static func unified(_ word: String) -> String {
        let letters = word.unicodeScalars
        let latinCount = letters.count { ("a"..."z").contains($0) }
        let cyrillicCount = letters.count { (0x400...0x52F).contains($0.value) }
        let orders =
            latinCount > cyrillicCount ? [toLatin, toCyrillic] : [toCyrillic, toLatin]
        for table in orders {
            let foreign = letters.filter {
                table == toLatin ? $0.value >= 0x400 : ("a"..."z").contains($0)
            }
            guard foreign.allSatisfy({ table[$0] != nil }) else { continue }
            return String(String.UnicodeScalarView(letters.map { table[$0] ?? $0 }))
        }
        return word
    }

    private static let toLatin: [Unicode.Scalar: Unicode.Scalar] = Designation.lookAlikes
    private static let toCyrillic = Dictionary(
        Designation.lookAlikes.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
