/// Names of units and machines, in which Latin and Cyrillic letters that look alike are mixed up:
/// `Т-72` and `T-72`, `батальон К` and `батальон K`.
enum Designation {
    /// The one form of a folded word that is a single letter or holds a digit, look-alike letters
    /// made Latin; nil for every other word.
    static func canonical(_ word: String) -> String? {
        let isSingle = word.unicodeScalars.dropFirst().isEmpty
        guard isSingle || word.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
            return nil
        }
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { result.append(lookAlikes[scalar] ?? scalar) }
        return String(result)
    }

    /// Latin letters by the Cyrillic ones that look like them, in capitals at least.
    static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "а": "a", "в": "b", "с": "c", "е": "e", "н": "h", "і": "i", "к": "k", "м": "m",
        "о": "o", "р": "p", "т": "t", "х": "x", "у": "y",
    ]
}
