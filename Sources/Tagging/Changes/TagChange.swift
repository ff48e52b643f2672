public import EvidenceModel

/// A tag that a change of rules adds to a segment or removes from it.
public struct TagChange: Hashable, Sendable {
    /// Whether a tag came or went.
    public enum Kind: String, Sendable { case added, removed }
    /// Whether the tag came or went.
    public var kind: Kind
    /// The segment, from 0.
    public var segment: Int
    /// The tag.
    public var tag: TopicTag

    /// Creates a change.
    public init(kind: Kind, segment: Int, tag: TopicTag) {
        self.kind = kind
        self.segment = segment
        self.tag = tag
    }
}

extension TopicTagger {
    /// What tags a transcript gains and loses when this tagger takes the place of `old`, in the order
    /// of the segments; within a segment those that go come first.
    public func changes(since old: TopicTagger, in transcript: Transcript) -> [TagChange] {
        let before = old.tag(transcript).segments.map(\.topics)
        let after = tag(transcript).segments.map(\.topics)
        return zip(before, after).enumerated().flatMap { segment, tags in
            let (before, after) = tags
            let (old, new) = (Set(before.map(Place.init)), Set(after.map(Place.init)))
            return before.filter { !new.contains(Place($0)) }
                .map { TagChange(kind: .removed, segment: segment, tag: $0) }
                + after.filter { !old.contains(Place($0)) }
                .map { TagChange(kind: .added, segment: segment, tag: $0) }
        }
    }
}

/// What makes two tags one, whichever rule files they come from.
private struct Place: Hashable {
    let topic, rule: String
    let range: CodePointRange

    init(_ tag: TopicTag) {
        topic = tag.topic
        rule = tag.rule
        range = tag.range
    }
}
