public import EvidenceModel
import Foundation

/// What came of listening for the removed words in a released sound file.
///
/// A word *fits* when it fits its place better than 95 of 100 unrelated words do. Words that are gone
/// fit by chance, about one in ten of them; so that some fit says nothing, that many do says that
/// they can be heard.
public struct Listening: Hashable, Sendable {
    /// The file, relative to what was searched.
    public let file: String
    /// The words that could be told.
    public let wordCount: Int
    /// Words that could not: too short, or nobody knows how they sound.
    public let untoldCount: Int
    /// Where words fit: a person may listen there.
    public let places: [MediaTime]

    /// The share of unrelated words that a word must fit better than.
    public static let limit = 0.95
    /// How often a word that is gone fits; measured, see `docs/verification.md`.
    static let chance = 0.12
    /// How rare it must be that as many fit by chance, for a finding.
    static let rarest = 0.001

    /// Takes the share of unrelated words that each word fits better than; nil for words that cannot
    /// be told.
    public init(file: String, _ words: [(rank: Double?, place: MediaTime)]) {
        self.file = file
        let told = words.filter { $0.rank != nil }
        wordCount = told.count
        untoldCount = words.count - told.count
        places = told.filter { $0.rank.map { $0 >= Self.limit } ?? false }.map(\.place)
    }

    /// How many words fit by chance when all are gone.
    public var expectedCount: Double { Self.chance * Double(wordCount) }

    /// Whether so many words fit that they can be heard.
    public var isHeard: Bool {
        !places.isEmpty && Self.chance(ofAtLeast: places.count, of: wordCount) < Self.rarest
    }

    /// The upper tail of the binomial distribution.
    private static func chance(ofAtLeast count: Int, of all: Int) -> Double {
        (count...max(count, all)).reduce(0) { sum, hits in
            let ways =
                lgamma(Double(all) + 1) - lgamma(Double(hits) + 1)
                - lgamma(Double(all - hits) + 1)
            return sum
                + exp(ways + Double(hits) * log(chance) + Double(all - hits) * log(1 - chance))
        }
    }
}

extension Listening: CustomStringConvertible {
    /// One line: `call.wav: listened for 12 removed words: 1 fits its place as if it were there (by
    /// chance 1.0), at 00:00:12.500`.
    public var description: String {
        let chance = "by chance \((10 * expectedCount).rounded() / 10)"
        let found = places.count == 1 ? "1 fits its place" : "\(places.count) fit their places"
        let times = places.map { "\(Timecode($0))" }.joined(separator: ", ")
        return
            "\(file): listened for \(wordCount) removed words: \(found) as if still there (\(chance))"
            + (places.isEmpty ? "" : ", at \(times)")
            + (untoldCount == 0 ? "" : "; \(untoldCount) more are too short or of unknown sound")
    }
}
