import EvidenceModel

/// A script of letters, as far as it tells languages apart.
enum Script: Hashable, CaseIterable {
    case latin, cyrillic, hangul, greek, arabic, hebrew, georgian, armenian, devanagari, kana, han

    /// The script of a letter; nil for digits, punctuation and scripts that are not known.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
            self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x58F: self = .armenian
        case 0x590...0x5FF: self = .hebrew
        case 0x600...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
        case 0x900...0x97F: self = .devanagari
        case 0x10A0...0x10FF, 0x2D00...0x2D2F: self = .georgian
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
        case 0x3040...0x30FF: self = .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF: self = .han
        default: return nil
        }
    }

    /// The script of most letters of a text, a syllable of Hangul counting for three; nil without
    /// letters.
    init?(ofMost text: some StringProtocol) {
        var counts: [Script: Int] = [:]
        for scalar in text.unicodeScalars {
            guard let script = Script(scalar) else { continue }
            counts[script, default: 0] += script == .hangul || script == .han ? 3 : 1
        }
        guard let most = counts.values.max(),
            let script = Script.allCases.first(where: { counts[$0] == most })
        else { return nil }
        self = script
    }

    /// The script a language is written in; Latin for those that are not known.
    init(of language: LanguageTag) {
        self =
            switch language.language {
            case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt", "ba", "cv", "ce":
                .cyrillic
            case "ko": .hangul
            case "el": .greek
            case "ar", "fa", "ur", "ps": .arabic
            case "he", "yi": .hebrew
            case "ka": .georgian
            case "hy": .armenian
            case "hi", "mr", "ne", "sa": .devanagari
            case "ja": .kana
            case "zh", "cmn", "yue": .han
            default: .latin
            }
    }

    /// The language that a text in this script is taken for when nothing else is known.
    var language: LanguageTag? {
        switch self {
        case .latin: .english
        case .cyrillic: .russian
        case .hangul: .korean
        case .greek: LanguageTag("el")
        case .arabic: LanguageTag("ar")
        case .hebrew: LanguageTag("he")
        case .georgian: LanguageTag("ka")
        case .armenian: LanguageTag("hy")
        case .devanagari: LanguageTag("hi")
        case .kana: LanguageTag("ja")
        case .han: LanguageTag("zh")
        }
    }
}
