internal import Synchronization

/// The stemmer of one language, for every thread, with a memory of the words it has seen.
///
/// Speech repeats its words, so nine words in ten are answered from memory.
final class SharedStemmer: Sendable {
    private struct State: ~Copyable {
        var stemmer: SnowballStemmer
        var known: [String: String] = [:]
    }

    /// Words kept before the memory starts afresh: about 10 MB.
    private static let capacity = 100_000

    private let state: Mutex<State>

    private init?(language: String) {
        guard let stemmer = SnowballStemmer(language: language) else { return nil }
        state = Mutex(State(stemmer: stemmer))
    }

    /// The stem of a folded word.
    func stem(of word: String) -> String {
        state.withLock { state in
            if let known = state.known[word] { return known }
            let stem = LatinFolding.folded(state.stemmer.stem(of: word))
            if state.known.count >= Self.capacity { state.known.removeAll() }
            state.known[word] = stem
            return stem
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
