/// A topic that a segment mentions, and the rule that says so. Never a finding of fact.
public struct TopicTag: Hashable, Sendable {
    /// How far people have looked at a tag.
    public enum State: String, Hashable, Sendable, CaseIterable {
        /// A rule says so; nobody has looked.
        case suggested
        /// A person says that the segment mentions it.
        case accepted
        /// A person says that it does not.
        case rejected
    }

    /// The topic's identifier, for example `own-state/rations`.
    public var topic: String
    /// The identifier of the rule that matched; ``personsRule`` when a person set the tag.
    public var rule: String
    /// What matched, in code points of ``Segment/text``.
    public var range: CodePointRange
    /// How telling the match is, above 0 and up to 1: the weight of the rule.
    public var score: Double
    /// The SHA-256 of the files the rule stands in, in hexadecimal; nil when it is not known.
    public var rulesSHA256: String?
    /// How far people have looked at it.
    public var state: State
    /// Who accepted or rejected it, in the person's own words; nil when that was not said.
    public var reviewer: String?

    /// What stands for a rule in tags that a person set.
    public static let personsRule = "decision"

    /// Creates a tag.
    public init(
        topic: String, rule: String, range: CodePointRange, score: Double = 1,
        rulesSHA256: String? = nil, state: State = .suggested, reviewer: String? = nil
    ) {
        self.topic = topic
        self.rule = rule
        self.range = range
        self.score = score
        self.rulesSHA256 = rulesSHA256
        self.state = state
        self.reviewer = reviewer
    }
}

extension [TopicTag] {
    /// The topics of tags that nobody has rejected, each once, by name.
    public var mentioned: [String] {
        Set(lazy.filter { $0.state != .rejected }.map(\.topic)).sorted()
    }
}
