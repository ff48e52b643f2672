internal import Foundation
internal import GRDB

/// The score of a hit: BM25 (Robertson and Zaragoza 2009) with every word counted once, since in
/// segments of a dozen words repetition says little; plus a step for each tier.
struct Relevance {
    /// What the rarity of the query's words adds up to.
    private let weight: Double

    private static let saturation = 1.2
    private static let lengthShare = 0.75
    /// Words in a typical segment. Fixed, so that adding a clip changes no other score.
    private static let typicalLength = 12.0

    init(of stems: Set<String>, db: Database) throws {
        let vocabulary = VocabularyLookup(db: db)
        let total = Double(
            try Int.fetchOne(db, sql: "SELECT sum(segments) FROM languages") ?? 0)
        weight = try stems.sorted().reduce(0) { sum, stem in
            let count = Double(try vocabulary.segmentCount(ofStem: stem))
            guard count > 0 else { return sum }
            return sum + log(1 + max(0, total - count + 0.5) / (count + 0.5))
        }
    }

    /// The score of a row, higher is better.
    func score(of row: RankedRow) -> Double {
        let length = Double(row.address.length) / Self.typicalLength
        let norm = 1 - Self.lengthShare + Self.lengthShare * length
        let once = (Self.saturation + 1) / (1 + Self.saturation * norm)
        let steps = Double(row.tierCount - 1 - row.tier)
        return (weight * once + weight * (Self.saturation + 1) * steps)
    }
}
