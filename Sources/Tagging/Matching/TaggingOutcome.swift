public import EvidenceModel

/// A transcript with its tags, and what the tagger could not finish.
public struct TaggingOutcome: Hashable, Sendable {
    /// The transcript with the tags of the rules.
    public var transcript: Transcript
    /// Searches that took too much work: what they look for may stand there without a tag.
    public var givenUp: [GivenUpSearch]
}

/// The search of a rule's regular expression that ended before the end of a segment.
public struct GivenUpSearch: Hashable, Sendable {
    /// The segment, from 0.
    public var segment: Int
    /// The rule's identifier.
    public var rule: String
}
