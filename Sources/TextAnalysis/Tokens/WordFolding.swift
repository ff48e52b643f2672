internal import Foundation

/// Folds a word, one code point at a time: lower case, `ё` → `е`, no stress marks, NFC.
///
/// `й` and `ї` stay what they are: they tell words apart. Case folding is Unicode's full one where
/// it matters to words (`ß` → `ss`, final sigma), lower-casing elsewhere.
struct WordFolding {
    /// The folded word so far, in UTF-8: quicker to grow than a string.
    private var bytes: [UInt8] = []
    private var last: Unicode.Scalar = "\u{0}"
    private var needsComposing = false
    private var hasLatin = false
    private var hasCyrillic = false

    /// Whether nothing has been taken since the last word.
    var isEmpty: Bool { bytes.isEmpty }

    /// Takes the next code point of the word.
    mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x41...0x5A:
            hasLatin = true
            push(scalar.value < 0x61 ? Self.shifted(scalar, by: 0x20) : scalar)
        case 0x30...0x39, 0x27, 0xAC00...0xD7A3: push(scalar)
        case 0x401...0x45F:
            hasCyrillic = true
            push(Self.lowerCyrillic(scalar))
        case 0xDF, 0x1E9E:
            push("s")
            push("s")
        case 0x3C2: push("σ")
        case 0x300...0x36F: appendMark(scalar)
        default: appendRare(scalar)
        }
    }

    /// The folded word; the folding is empty again.
    mutating func finish() -> String {
        var word = String(decoding: bytes, as: UTF8.self)
        bytes.removeAll(keepingCapacity: true)
        if hasLatin, hasCyrillic { word = MixedScript.unified(word) }
        (hasLatin, hasCyrillic) = (false, false)
        guard needsComposing else { return word }
        needsComposing = false
        return word.precomposedStringWithCanonicalMapping
    }

    private mutating func push(_ scalar: Unicode.Scalar) {
        last = scalar
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// The lower-case letter, `ё` as `е`.
    private static func lowerCyrillic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x401, 0x451: "е"
        case 0x402...0x40F: shifted(scalar, by: 0x50)
        case 0x410...0x42F: shifted(scalar, by: 0x20)
        default: scalar
        }
    }

    private static func shifted(_ scalar: Unicode.Scalar, by distance: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(scalar.value + distance) ?? scalar
    }

    /// Cyrillic has two kinds of mark to pass over, stress and the points of `ё`; others compose.
    private mutating func appendMark(_ mark: Unicode.Scalar) {
        let isCyrillic = (0x400...0x52F).contains(last.value)
        if isCyrillic, mark.value == 0x300 || mark.value == 0x301 { return }
        if last == "е", mark.value == 0x308 { return }
        push(mark)
        needsComposing = true
    }

    private mutating func appendRare(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        for mapped in properties.lowercaseMapping.unicodeScalars { push(mapped) }
        let isJamo = (0x1100...0x11FF).contains(scalar.value)
        if isJamo || properties.canonicalCombiningClass != .notReordered { needsComposing = true }
    }
}
