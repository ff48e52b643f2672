/// Guesses the encoding of text that is not Unicode.
///
/// Bytes beyond ASCII that touch each other are an alphabet of their own (Cyrillic, Hangul); single
/// ones among ASCII letters are accents. Within a kind, the encoding whose letters are the usual
/// ones wins.
enum EncodingGuess {
    /// The likeliest encoding; nil when the bytes are text in none.
    static func encoding(of bytes: [UInt8]) -> TextEncoding? {
        if let wide = TextEncoding.unmarkedUTF16(bytes) { return wide }
        guard !bytes.contains(0) else { return nil }
        let sample = Array(bytes.prefix(65_536))
        if isKorean(bytes) { return .windows949 }
        let candidates: [TextEncoding] =
            isAlphabet(sample)
            ? [.windows1251, .koi8R, .koi8U] : [.windows1252, .windows1250, .windows1251]
        let scored = candidates.compactMap { encoding in
            score(sample, as: encoding).map { (encoding: encoding, score: $0) }
        }
        guard let best = scored.map(\.score).max() else { return nil }
        return scored.first { $0.score == best }?.encoding
    }

    private static func isKorean(_ bytes: [UInt8]) -> Bool {
        guard let utf8 = CharacterConversion.utf8(bytes[...], from: .windows949) else {
            return false
        }
        let wide = String(decoding: utf8, as: UTF8.self).unicodeScalars.filter { $0.value >= 0x80 }
        return wide.count { (0xAC00...0xD7A3).contains($0.value) } * 10 >= wide.count * 7
    }

    /// Whether bytes beyond ASCII mostly stand beside each other.
    private static func isAlphabet(_ bytes: [UInt8]) -> Bool {
        var beside = 0
        var lone = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            let isBeside =
                (index > 0 && bytes[index - 1] >= 0x80)
                || (index + 1 < bytes.count && bytes[index + 1] >= 0x80)
            if isBeside { beside += 1 } else { lone += 1 }
        }
        return beside > lone
    }

    private static func score(_ bytes: [UInt8], as encoding: TextEncoding) -> Int? {
        guard let utf8 = CharacterConversion.utf8(bytes[...], from: encoding) else { return nil }
        let usual = usualLetters(of: encoding)
        var score = 0
        var previous: Unicode.Scalar = " "
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
            if scalar.value >= 0x80 {
                score += usual.contains(scalar) ? 2 : scalar.properties.isAlphabetic ? 0 : -1
                if scalar.properties.isUppercase, previous.properties.isLowercase { score -= 3 }
            }
            previous = scalar
        }
        return score
    }

    private static func usualLetters(of encoding: TextEncoding) -> Set<Unicode.Scalar> {
        switch encoding {
        case .windows1252: Set("éèêëàâäáãåæçíìîïñóòôöõøúùûüßÉÀÄÖÜÇÑ’‘“”–—…«»".unicodeScalars)
        case .windows1250: Set("ąćęłńóśźżáčďéěíňřšťúůýžäöüßőűăâîşţŁŚŻŠČŘŽ’‘“”„–—…".unicodeScalars)
        case .koi8R: Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё".unicodeScalars)
        default: Set("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґ’“”«»–—…".unicodeScalars)
        }
    }
}
