/// What of a written word is spoken.
enum SpokenForm: Hashable {
    /// Read aloud: letters and digits, lower case, without punctuation around them.
    case text(String)
    /// Spoken, but masked (`х**`, `[…]`), about so many letters.
    case unreadable(letters: Int)
    /// Not spoken: punctuation, dashes, symbols.
    case nothing

    init(_ word: String) {
        let scalars = Array(word.unicodeScalars)
        let isSpoken = { (scalar: Unicode.Scalar) in Self.isSpoken(scalar) }
        guard let first = scalars.firstIndex(where: isSpoken),
            let last = scalars.lastIndex(where: isSpoken)
        else {
            let stars = scalars.count { Self.masks.contains($0) }
            self = stars >= 2 ? .unreadable(letters: stars) : .nothing
            return
        }
        let isMasked = scalars.contains { Self.masks.contains($0) }
        let isBracketed = scalars.first == "[" || scalars.last == "]"
        if isMasked || isBracketed {
            self = .unreadable(
                letters: scalars.count { isSpoken($0) || Self.masks.contains($0) })
            return
        }
        // Stress signs and apostrophes inside a word help espeak-ng; other marks would be read out.
        var text = String.UnicodeScalarView()
        let end =
            scalars.count > last + 1 && Self.units.contains(scalars[last + 1]) ? last + 1 : last
        for scalar in scalars[first...end] {
            let isKept =
                isSpoken(scalar) || Self.inner.contains(scalar) || Self.units.contains(scalar)
            text.append(isKept ? scalar : " ")
        }
        self = .text(String(text).lowercased())
    }

    private static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            true
        default: false
        }
    }

    private static let masks: Set<Unicode.Scalar> = ["*", "#", "█", "∗", "＊"]
    private static let inner: Set<Unicode.Scalar> = ["'", "’", "ʼ", "-", ".", ",", ":"]
    private static let units: Set<Unicode.Scalar> = ["%", "$", "€", "£", "₽", "₴", "₩", "°", "№"]
}
