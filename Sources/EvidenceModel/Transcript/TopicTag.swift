/// A topic that a segment mentions, and the rule that says so. Never a finding of fact.
public struct TopicTag: Hashable, Sendable {
    /// The topic's identifier, for example `own-state/rations`.
    public var topic: String
    /// The identifier of the rule that matched.
    public var rule: String
    /// What matched, in code points of ``Segment/text``.
    public var range: CodePointRange

    /// Creates a tag.
    public init(topic: String, rule: String, range: CodePointRange) {
        self.topic = topic
        self.rule = rule
        self.range = range
    }
}
