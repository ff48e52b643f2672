package import EvidenceModel
import Synchronization

/// How a word may be found in the sound.
package enum Pronunciation: Hashable, Sendable {
    /// By these phones of the model.
    case phones([String])
    /// It is spoken but nobody knows how: masked, or in letters no voice reads. About so many sounds.
    case unknown(soundCount: Int)
    /// It is not spoken: a dash, a smiley.
    case unspoken
}

/// Grapheme to phoneme: says how words of a language sound, through espeak-ng, and remembers it.
package struct Pronouncer: Sendable {
    private let language: LanguageTag
    private let voice: String

    private static let cache = Mutex<[String: [String: [String]]]>([:])

    /// Creates a pronouncer; throws when espeak-ng does not speak the language.
    package init(_ language: LanguageTag) throws(AlignmentError) {
        self.language = language
        voice =
            Self.voices[language.description.lowercased()] ?? Self.voices[language.language]
            ?? language.language
        try EspeakEngine.shared.withLock { (engine) throws(AlignmentError) in
            try engine.speak(self.voice, else: .languageUnknown(language))
        }
    }

    /// How `word` sounds.
    package func pronunciation(of word: String) throws(AlignmentError) -> Pronunciation {
        let spoken = SpokenForm(word)
        switch spoken {
        case .nothing: return .unspoken
        case .unreadable(let letters): return .unknown(soundCount: letters)
        case .text(let text):
            let phones = try phones(of: text)
            return phones.isEmpty ? .unknown(soundCount: text.codePointCount) : .phones(phones)
        }
    }

    /// How `text` is spelt in the International Phonetic Alphabet.
    func spelling(of text: String) throws(AlignmentError) -> String {
        try EspeakEngine.shared.withLock { (engine) throws(AlignmentError) in
            try engine.speak(voice, else: .languageUnknown(language))
            return engine.phonemes(of: text)
        }
    }

    private func phones(of text: String) throws(AlignmentError) -> [String] {
        if let known = Self.cache.withLock({ $0[voice]?[text] }) { return known }
        let phones = PhoneTable.general.phones(of: try spelling(of: text))
        Self.cache.withLock { $0[voice, default: [:]][text] = phones }
        return phones
    }

    /// Languages whose voice has another name than their tag.
    ///
    /// The acoustic model was trained on American English, whose R and open A a British voice would
    /// leave out; `en-GB` asks for that voice all the same.
    private static let voices = [
        "en": "en-us", "en-gb": "en", "zh": "cmn", "no": "nb", "iw": "he", "in": "id",
        "tl": "en",
    ]
}
