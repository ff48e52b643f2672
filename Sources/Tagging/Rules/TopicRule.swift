/// A rule that tags a segment with a topic when the conditions hold in one of its sentences.
///
/// All conditions that are there must hold: one of ``any``, each of ``all``, one of ``near``, none
/// of ``unless``, and ``beside``.
public struct TopicRule: Hashable, Sendable {
    /// Whether a rule is used.
    public enum Status: String, CaseIterable, Sendable {
        /// Used.
        case stable
        /// Used, and still being tried.
        case trial
        /// Kept for reference; read and checked but not used.
        case retired
    }

    /// The identifier, unique among all rules in use.
    public var id: String
    /// The topic it tags with.
    public var topic: String
    /// Whether it is used.
    public var status: Status
    /// The languages of its terms, ISO 639-1 codes.
    public var languages: [String]
    /// At least one of these occurs.
    public var any: [Term]
    /// Of each of these groups at least one term occurs.
    public var all: [[Term]]
    /// One of these holds.
    public var near: [Proximity]
    /// None of these occurs in the sentence.
    public var unless: [Term]
    /// A tag that must be near by; nil when it does not matter.
    public var beside: Neighbourhood?
    /// How telling a match is, above 0 and up to 1.
    public var weight: Double
    /// Terms of other vocabularies that mean the same as this rule, by vocabulary.
    public var mapsTo: [String: String]
    /// Sentences the rule is tested with.
    public var tests: [RuleTest]
    /// Where the rule stands.
    public var position: RulePosition
}

/// Groups of terms of which each must occur, close together, in any order.
public struct Proximity: Hashable, Sendable {
    /// The length of the stretch that must hold them all, in words, 2 to 50.
    public var within: Int
    /// The groups; of each at least one term occurs in the stretch.
    public var groups: [[Term]]
}

/// Tags that must stand on the segment itself or on one near by.
public struct Neighbourhood: Hashable, Sendable {
    /// The topics, of which one is enough.
    public var topics: [String]
    /// How many segments before and after count, 0 to 20.
    public var within: Int
}

/// A sentence that shows what a rule matches, or what it must not.
public struct RuleTest: Hashable, Sendable {
    /// The sentence.
    public var sentence: String
    /// Whether the rule is to match it.
    public var isMatch: Bool
    /// Where the sentence stands.
    public var position: RulePosition
}
