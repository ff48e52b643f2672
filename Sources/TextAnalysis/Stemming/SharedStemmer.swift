internal import Synchronization

/// The stemmer of one language, for every thread.
final class SharedStemmer: Sendable {
    private let stemmer: Mutex<SnowballStemmer>
    /// Russian nouns in `-ан`, `-ал`, `-ит` lose that ending, or its last letter, as if they were
    /// verbs, but only where they have no other: `капитан` → `капита`, `капитаном` → `капитан`.
    /// Taking it from the stem too makes them one, and leaves `потеря` apart from `потерь`.
    private let mendsNouns: Bool
    private let memory = StemMemory()

    /// Russian nouns with an old ending in the instrumental: `людьми` is a form of `люди`. Taking `ьм` off
    /// every word would make `письмо` a form of `писать`.
    private static let irregular = [
        "людьм": "люд", "детьм": "дет", "лошадьм": "лошад", "дверьм": "двер", "дочерьм": "дочер",
        "матерьм": "матер", "гостьм": "гост", "костьм": "кост", "плетьм": "плет",
    ]

    private init?(language: String) {
        guard let stemmer = SnowballStemmer(language: language) else { return nil }
        self.stemmer = Mutex(stemmer)
        mendsNouns = language == "ru"
    }

    /// The stem of a folded word.
    func stem(of word: String) -> String {
        memory.stem(of: word) { word in
            LatinFolding.folded(stemmer.withLock { stem(of: word, by: &$0) })
        }
    }

    private func stem(of word: String, by stemmer: inout SnowballStemmer) -> String {
        let stem = stemmer.stem(of: word)
        if mendsNouns, let mended = Self.irregular[stem] { return mended }
        guard mendsNouns, let last = stem.last, "нлт".contains(last) else { return stem }
        let shorter = stemmer.stem(of: stem)
        let isMended = shorter == stem.dropLast() || stem.hasSuffix("ит") && shorter + "ит" == stem
        return isMended ? shorter : stem
    }
}

extension SharedStemmer {
    private static let opened = Mutex<[String: SharedStemmer]>([:])

    /// The stemmer of a language by its ISO 639-1 code; nil when libstemmer has none.
    static func of(_ language: String) -> SharedStemmer? {
        opened.withLock { opened in
            if let stemmer = opened[language] { return stemmer }
            guard let stemmer = SharedStemmer(language: language) else { return nil }
            opened[language] = stemmer
            return stemmer
        }
    }
}
