package import EvidenceModel

/// The language of a text, guessed from its letters, for transcripts that do not name one.
///
/// Cyrillic with more of і, ї, є, ґ than of ы, э, ё, ъ is Ukrainian, other Cyrillic Russian, Hangul Korean, anything else
/// English. The script of most letters decides.
package enum ScriptLanguage {
    package static func language(of transcript: Transcript) -> LanguageTag {
        language(ofText: transcript.segments.lazy.map(\.text))
    }

    /// Whether most letters of a text are of the script that a language is written in; true for a text
    /// without letters, and for a tag that names a script of its own (`ru-Latn`).
    package static func isWritten(_ transcript: Transcript, in language: LanguageTag) -> Bool {
        let subtags: [Substring] = language.description.split(separator: "-")
        let namesScript = subtags.dropFirst().contains { $0.count == 4 }
        let text = transcript.segments.map(\.text).joined(separator: " ")
        guard !namesScript, let script = Script(ofMost: text) else { return true }
        let known = Script(of: language)
        let isJapanese = known == .kana && script == .han
        return script == known || isJapanese || (known == .latin && !isKnownAsLatin(language))
    }

    /// Languages that are written in Latin letters for certain; of others that is only assumed.
    private static func isKnownAsLatin(_ language: LanguageTag) -> Bool {
        [
            "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sk", "sl", "hr", "hu", "ro",
            "sv", "no", "nb", "da", "fi", "et", "lv", "lt", "tr", "vi",
        ].contains(language.language)
    }

    static func language(ofText texts: some Sequence<String>) -> LanguageTag {
        var cyrillic = 0
        var ukrainian = 0
        var russian = 0
        var hangul = 0
        var latin = 0
        for text in texts {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
                case 0x0400...0x052F:
                    cyrillic += 1
                    if "іїєґІЇЄҐ".unicodeScalars.contains(scalar) { ukrainian += 1 }
                    if "ыэёъЫЭЁЪ".unicodeScalars.contains(scalar) { russian += 1 }
                case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: hangul += 3
                default: break
                }
            }
        }
        if hangul > cyrillic && hangul > latin { return .korean }
        guard cyrillic > latin else { return .english }
        return ukrainian * 100 >= cyrillic && ukrainian > russian ? .ukrainian : .russian
    }
}
