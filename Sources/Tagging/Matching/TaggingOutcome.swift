public import EvidenceModel

/// A transcript with its tags, and what the tagger could not finish.
public struct TaggingOutcome: Hashable, Sendable {
    /// The transcript with the tags of the rules.
    public var transcript: Transcript
    /// Searches that took too much work: what they look for may stand there without a tag.
    public var givenUp: [GivenUpSearch]
}

/// The search of a rule's regular expression that ended before the end of a segment.
public struct GivenUpSearch: Hashable, Sendable, CustomStringConvertible {
    /// The segment, from 0.
    public var segment: Int
    /// The rule's identifier.
    public var rule: String

    /// Creates a note of a search.
    public init(segment: Int, rule: String) {
        self.segment = segment
        self.rule = rule
    }

    /// One line for the user: what happened, and what it means.
    public var description: String {
        "segment \(segment + 1): the regular expression of the rule '\(rule)' took too much work and "
            + "was given up; what it looks for may be there without a tag"
    }
}
