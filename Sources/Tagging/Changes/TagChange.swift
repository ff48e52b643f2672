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

/// What a change of rules does to one transcript.
public struct TagChanges: Hashable, Sendable {
    /// The tags that come and go, in the order of the segments; within a segment those that go come first.
    public var tags: [TagChange]
    /// Searches of either tagger that took too much work, in the order of the segments: what they look for
    /// may come or go unseen.
    public var givenUp: [GivenUpSearch]

    /// Creates a list of changes.
    public init(tags: [TagChange], givenUp: [GivenUpSearch]) {
        self.tags = tags
        self.givenUp = givenUp
    }
}

extension TopicTagger {
    /// What tags a transcript gains and loses when this tagger takes the place of `old`.
    public func changes(since old: TopicTagger, in transcript: Transcript) -> TagChanges {
        let (before, after) = (old.outcome(for: transcript), outcome(for: transcript))
        let tags = zip(before.transcript.segments, after.transcript.segments).enumerated()
            .flatMap { segment, pair in
                let (before, after) = (pair.0.topics, pair.1.topics)
                let (old, new) = (Set(before.map(Place.init)), Set(after.map(Place.init)))
                return before.filter { !new.contains(Place($0)) }
                    .map { TagChange(kind: .removed, segment: segment, tag: $0) }
                    + after.filter { !old.contains(Place($0)) }
                    .map { TagChange(kind: .added, segment: segment, tag: $0) }
            }
        let givenUp = Set(before.givenUp + after.givenUp)
            .sorted { ($0.segment, $0.rule) < ($1.segment, $1.rule) }
        return TagChanges(tags: tags, givenUp: givenUp)
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
