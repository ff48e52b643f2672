internal import TextAnalysis

/// Finds the places of terms that a word of a text may fill.
struct RuleVocabulary {
    private var stems: [String: [Int]] = [:]
    private var words: [String: [Int]] = [:]
    private var prefixes: [String: [Int]] = [:]
    private var prefixLengths: [Int] = []

    /// Makes words that fill `place`, one of the numbers terms give their places.
    mutating func add(_ token: SearchToken, as comparison: Term.Form.Comparison, for place: Int) {
        switch comparison {
        case .stem: stems[token.stem, default: []].append(place)
        case .exact: words[token.exact, default: []].append(place)
        case .prefix: addPrefix(token.exact, for: place)
        }
    }

    private mutating func addPrefix(_ prefix: String, for place: Int) {
        prefixes[prefix, default: []].append(place)
        let length = prefix.utf8.count
        if !prefixLengths.contains(length) {
            prefixLengths.append(length)
            prefixLengths.sort()
        }
    }

    /// The places a word fills, each once, in ascending order.
    func places(of token: SearchToken) -> [Int] {
        var places = stems[token.stem] ?? []
        if let more = words[token.exact] { places += more }
        let bytes = token.exact.utf8
        for length in prefixLengths {
            guard length <= bytes.count else { break }
            let end = bytes.index(bytes.startIndex, offsetBy: length)
            guard let prefix = String(bytes[..<end]), let more = prefixes[prefix] else { continue }
            places += more
        }
        return places.count < 2 ? places : Set(places).sorted()
    }
}
