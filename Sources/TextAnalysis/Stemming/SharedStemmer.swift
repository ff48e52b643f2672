internal import Synchronization

/// The stemmer of one language, for every thread.
final class SharedStemmer: Sendable {
    private let stemmer: Mutex<SnowballStemmer>
    private let memory = StemMemory()

    private init?(language: String) {
        guard let stemmer = SnowballStemmer(language: language) else { return nil }
        self.stemmer = Mutex(stemmer)
    }

    /// The stem of a folded word.
    func stem(of word: String) -> String {
        memory.stem(of: word) { word in
            LatinFolding.folded(stemmer.withLock { $0.stem(of: word) })
        }
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
