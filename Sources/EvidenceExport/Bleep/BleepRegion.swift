public import EvidenceModel

/// A stretch of sound that is to go, in all channels.
public struct BleepRegion: Hashable, Sendable {
    /// How the times of what is removed are known, from the best to the worst.
    public enum Basis: String, Hashable, Sendable {
        /// By the times of the words themselves, or by what a person has set.
        case word
        /// A word has no time of its own: removed from the last known time before it to the next.
        case between
        /// Nothing in the segment is timed word by word: all of it is removed.
        case segment
        /// Not even the segment's time is known: removed from the last known time of the segments
        /// before it to the next of those after it.
        case surroundings

        var rank: Int {
            switch self {
            case .word: 0
            case .between: 1
            case .segment: 2
            case .surroundings: 3
            }
        }
    }

    /// A word that stays in the text and is entered, so that some of it is not heard.
    public struct Neighbour: Hashable, Sendable {
        /// The segment's index, from 0.
        public let segment: Int
        /// The word's index in the segment, from 0.
        public let word: Int
        /// How much of it is gone.
        public let loss: Duration
        /// Whether all of it is gone.
        public let isGone: Bool
    }

    /// All that is replaced: what was said and the padding around it.
    public internal(set) var span: TimeSpan
    /// What was said, without the padding.
    public internal(set) var content: TimeSpan
    /// Why it goes, each reason once, in the order of the marks.
    public internal(set) var categories: [RedactionCategory]
    /// The marks of the plan that it covers, by their index.
    public internal(set) var marks: [Int]
    /// How the times are known; the worst where marks were joined.
    public internal(set) var basis: Basis
    /// Words that stay in the text but lose sound.
    public internal(set) var neighbours: [Neighbour] = []

    /// Joins one that overlaps this or is close to it.
    mutating func join(_ other: BleepRegion) {
        span = span.union(other.span)
        content = content.union(other.content)
        categories += other.categories.filter { !categories.contains($0) }
        marks += other.marks.filter { !marks.contains($0) }
        if other.basis.rank > basis.rank { basis = other.basis }
    }
}
