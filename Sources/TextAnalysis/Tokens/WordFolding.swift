internal import Foundation

/// Folds a word, one code point at a time: lower case, `ё` → `е`, no stress marks, NFC.
///
/// `й` and `ї` stay what they are: they tell words apart. Case folding is Unicode's full one where
/// it matters to words (`ß` → `ss`, final sigma), lower-casing elsewhere.
struct WordFolding {
    private var scalars = String.UnicodeScalarView()
    private var needsComposing = false

    /// Whether nothing has been taken since the last word.
    var isEmpty: Bool { scalars.isEmpty }

    /// Takes the next code point of the word.
    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39, 0x27: scalars.append(scalar)
        case 0x41...0x5A, 0x410...0x42F: append(shifted: scalar, by: 0x20)
        case 0x430...0x44F, 0x452...0x45F, 0xAC00...0xD7A3: scalars.append(scalar)
        case 0x401, 0x451: scalars.append("е")
        case 0x402...0x40F: append(shifted: scalar, by: 0x50)
        case 0xDF, 0x1E9E: scalars.append(contentsOf: "ss".unicodeScalars)
        case 0x3C2: scalars.append("σ")
        case 0x300...0x36F: appendMark(scalar)
        default: appendRare(scalar)
        }
    }

    /// The folded word; the folding is empty again.
    mutating func finish() -> String {
        let word = String(scalars)
        scalars.removeAll(keepingCapacity: true)
        guard needsComposing else { return word }
        needsComposing = false
        return word.precomposedStringWithCanonicalMapping
    }

    private mutating func append(shifted scalar: Unicode.Scalar, by distance: UInt32) {
        scalars.append(Unicode.Scalar(scalar.value + distance) ?? scalar)
    }

    /// Cyrillic has two kinds of mark to pass over, stress and the points of `ё`; others compose.
    private mutating func appendMark(_ mark: Unicode.Scalar) {
        let base = scalars.last?.value ?? 0
        let isCyrillic = (0x400...0x52F).contains(base)
        if isCyrillic, mark.value == 0x300 || mark.value == 0x301 { return }
        if base == 0x435, mark.value == 0x308 { return }
        scalars.append(mark)
        needsComposing = true
    }

    private mutating func appendRare(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        scalars.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
        let isJamo = (0x1100...0x11FF).contains(scalar.value)
        if isJamo || properties.canonicalCombiningClass != .notReordered { needsComposing = true }
    }
}
