/// Proposes what somebody may have meant by a word that is not known.
public enum NearWords {
    /// The known words with at most two slips (one for words of up to four letters) to `word`, or
    /// that it begins; the nearest first, then in alphabetical order.
    public static func near(_ word: String, among known: [String]) -> [String] {
        let sought = Array(word.lowercased().unicodeScalars)
        guard !sought.isEmpty else { return [] }
        var distance = EditDistance(to: sought, limit: sought.count <= 4 ? 1 : 2)
        return known.sorted().compactMap { candidate -> (word: String, slips: Int)? in
            let folded = candidate.lowercased()
            if case .within(let slips) = distance.check(folded) { return (candidate, slips) }
            return folded.hasPrefix(word.lowercased()) ? (candidate, 3) : nil
        }
        .sorted { ($0.slips, $0.word) < ($1.slips, $1.word) }.map(\.word)
    }
}
