import EvidenceModel

/// The pronouncers of the languages of a transcript, each made once.
struct Voices {
    private var pronouncers: [LanguageTag: Pronouncer] = [:]

    /// How a word is said; where espeak-ng has no voice for its own language, that of the text tries.
    mutating func pronunciation(
        of reading: WordReading, elseIn language: LanguageTag
    ) throws(AlignmentError) -> Pronunciation {
        if reading.language != language, let voice = try? voice(of: reading.language) {
            return try voice.pronunciation(of: reading.text)
        }
        return try voice(of: language).pronunciation(of: reading.text)
    }

    private mutating func voice(of language: LanguageTag) throws(AlignmentError) -> Pronouncer {
        if let known = pronouncers[language] { return known }
        let voice = try Pronouncer(language)
        pronouncers[language] = voice
        return voice
    }
}
