internal import Synchronization

/// The stems of words seen before, for every thread: speech repeats its words.
final class StemMemory: Sendable {
    /// Words kept before the memory starts afresh: about 10 MB.
    private static let capacity = 100_000

    private let known = Mutex<[FoldedWord: String]>([:])

    /// The stem of a word, worked out by `stem` if it is new.
    func stem(of word: String, by stem: (String) -> String) -> String {
        let key = FoldedWord(word)
        if let known = known.withLock({ $0[key] }) { return known }
        let result = stem(word)
        known.withLock { known in
            if known.count >= Self.capacity { known.removeAll() }
            known[key] = result
        }
        return result
    }
}
