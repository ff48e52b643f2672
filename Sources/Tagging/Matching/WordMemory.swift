internal import TextAnalysis

/// The places that words fill, remembered while a transcript is tagged: speech repeats its words.
struct WordMemory {
    private struct Entry {
        var stem: String
        var places: [Int]
    }

    /// Words kept before the memory starts afresh: about 30 MB.
    private static let capacity = 200_000

    private var entries: [String: Entry] = [:]

    /// The places a word fills.
    mutating func places(of token: SearchToken, in vocabulary: RuleVocabulary) -> [Int] {
        if let entry = entries[token.exact], entry.stem == token.stem { return entry.places }
        let places = vocabulary.places(of: token)
        if entries.count >= Self.capacity { entries.removeAll(keepingCapacity: true) }
        entries[token.exact] = Entry(stem: token.stem, places: places)
        return places
    }
}
