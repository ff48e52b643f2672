internal import EvidenceModel
internal import TextAnalysis

/// Counts the stretches of one to four words in texts, whatever their endings are.
struct PhraseCandidates {
    /// What is known of one stretch.
    struct Candidate {
        var kind: KeyPhrase.Kind
        var wordCount: Int
        /// Occurrences, by text.
        var counts: [Int: Int] = [:]
        /// How it is written, and how often so.
        var spellings: [String: Int] = [:]
        /// Occurrences in longer candidates, and how many different ones those are.
        var nestedCount = 0
        var holders: Set<String> = []

        var count: Int { counts.values.reduce(0, +) }
    }

    private(set) var candidates: [String: Candidate] = [:]
    /// Words of each text.
    private(set) var wordCounts: [Int] = []

    static let longest = 4

    /// Counts a text's stretches.
    mutating func add(_ transcript: Transcript) {
        wordCounts.append(0)
        for segment in transcript.segments {
            let words = PhraseWord.words(
                of: segment.text, language: segment.language ?? transcript.language)
            wordCounts[wordCounts.count - 1] += words.count
            for start in words.indices { addStretches(from: start, of: words) }
        }
    }

    private mutating func addStretches(from start: Int, of words: [PhraseWord]) {
        for end in start..<min(words.count, start + Self.longest) {
            if end > start, words[end].beginsSentence { return }
            let stretch = words[start...end]
            guard let kind = PhraseKind.kind(of: stretch) else { continue }
            let key = stretch.map(\.stem).joined(separator: " ")
            var candidate =
                candidates[key] ?? Candidate(kind: kind, wordCount: stretch.count)
            candidate.counts[wordCounts.count - 1, default: 0] += 1
            candidate.spellings[
                stretch.map(\.shown).joined(separator: " "), default: 0] += 1
            candidates[key] = candidate
        }
    }

    /// Notes how often candidates stand in longer ones that occur at least as often as `least` says
    /// for their kind.
    mutating func nest(least: (KeyPhrase.Kind) -> Int) {
        for (key, holder) in candidates
        where holder.wordCount > 1 && holder.count >= max(2, least(holder.kind)) {
            let stems = key.split(separator: " ")
            for length in 1..<stems.count {
                for start in 0...(stems.count - length) {
                    let part = stems[start..<start + length].joined(separator: " ")
                    candidates[part]?.nestedCount += holder.count
                    candidates[part]?.holders.insert(key)
                }
            }
        }
    }
}
