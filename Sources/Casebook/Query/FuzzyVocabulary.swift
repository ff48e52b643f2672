internal import GRDB
import TextAnalysis

/// Finds the words of the vocabulary within an edit distance of a word.
///
/// The vocabulary is sorted, so it is walked like a tree: as soon as the beginning of a word is too
/// far from every beginning of what is sought, all words with that beginning are jumped over.
struct FuzzyVocabulary {
    let db: Database

    /// The words near `word`: one slip up to five letters, two in longer ones; the nearest first,
    /// then the commonest.
    func terms(near word: String) throws -> [String] {
        var found: [(distance: Int, segments: Int, term: String)] = []
        for (term, distance) in try distances(to: Array(word.unicodeScalars)) {
            found.append((distance, try segmentCount(of: term), term))
        }
        return found.sorted {
            ($0.distance, -$0.segments, $0.term) < ($1.distance, -$1.segments, $1.term)
        }.map(\.term)
    }

    private func distances(to sought: [Unicode.Scalar]) throws -> [(term: String, distance: Int)] {
        var distance = EditDistance(to: sought, limit: sought.count <= 5 ? 1 : 2)
        var found: [(term: String, distance: Int)] = []
        let statement = try db.cachedStatement(
            sql: "SELECT term FROM vocabulary WHERE term >= ? ORDER BY term")
        var start: String? = ""
        while let from = start {
            start = nil
            let terms = try String.fetchCursor(statement, arguments: [from])
            while start == nil, let term = try terms.next() {
                switch distance.check(term) {
                case .within(let slips): found.append((term, slips))
                case .tooFar: continue
                case .deadEnd(let next): start = next
                }
            }
        }
        return found
    }

    private func segmentCount(of term: String) throws -> Int {
        let statement = try db.cachedStatement(
            sql: "SELECT segments FROM vocabulary WHERE term = ?")
        return try Int.fetchOne(statement, arguments: [term]) ?? 0
    }
}
