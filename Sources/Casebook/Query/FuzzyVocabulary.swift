internal import GRDB

/// Finds the words of the vocabulary within an edit distance of a word.
///
/// The vocabulary is sorted, so it is walked like a tree: as soon as the beginning of a word is too
/// far from every beginning of what is sought, all words with that beginning are jumped over. The
/// distance is Levenshtein's with neighbours swapped (Damerau): one slip each for a letter wrong,
/// missing, added, or swapped with its neighbour.
struct FuzzyVocabulary {
    let db: Database

    /// The words near `word`: one slip up to five letters, two in longer ones; the nearest first,
    /// then the commonest.
    func terms(near word: String) throws -> [String] {
        let sought = Array(word.unicodeScalars)
        var distance = EditDistance(to: sought, limit: sought.count <= 5 ? 1 : 2)
        var found: [(distance: Int, segments: Int, term: String)] = []
        let statement = try db.cachedStatement(
            sql: "SELECT term, segments FROM vocabulary WHERE term >= ? ORDER BY term")
        var start: String? = ""
        while let from = start {
            start = nil
            let rows = try Row.fetchCursor(statement, arguments: [from])
            while let row = try rows.next() {
                let term: String = row[0]
                switch distance.check(term) {
                case .within(let slips): found.append((slips, row[1], term))
                case .tooFar: continue
                case .deadEnd(let next): start = next
                }
                if start != nil { break }
            }
        }
        return found.sorted {
            ($0.distance, -$0.segments, $0.term) < ($1.distance, -$1.segments, $1.term)
        }.map(\.term)
    }
}
