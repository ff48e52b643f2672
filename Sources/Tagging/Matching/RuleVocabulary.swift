internal import TextAnalysis

/// Finds the places of terms that a word of a text may fill.
struct RuleVocabulary {
    private var stems = WordTrie()
    private var words = WordTrie()
    private var placesOfAnyWord: [Int] = []

    /// Makes words that compare as told fill `place`, one of the numbers terms give their places.
    mutating func add(_ token: SearchToken, as comparison: Term.Form.Comparison, for place: Int) {
        switch comparison {
        case .stem: stems.insert(token.stem, place: place)
        case .exact: words.insert(token.exact, place: place)
        case .prefix: words.insert(token.exact, isBeginning: true, place: place)
        }
    }

    /// Makes every word fill `place`.
    mutating func addAnyWord(for place: Int) { placesOfAnyWord.append(place) }

    /// The places a word fills, each once, in ascending order. Linear in the word's length.
    func places(of token: SearchToken) -> [Int] {
        var places = placesOfAnyWord
        stems.collect(token.stem, into: &places)
        words.collect(token.exact, into: &places)
        if places.count > 1 { places.sortAndKeepOneOfEach() }
        return places
    }
}

extension [Int] {
    fileprivate mutating func sortAndKeepOneOfEach() {
        sort()
        var kept = 1
        for index in 1..<count where self[index] != self[kept - 1] {
            self[kept] = self[index]
            kept += 1
        }
        removeLast(count - kept)
    }
}
