public import EvidenceModel

/// A segment that matches a query.
public struct SearchHit: Hashable, Sendable {
    /// The clip.
    public var clip: ClipSource
    /// Where the clip's file is, as far as the record says.
    public var clipPath: String?
    /// The segment's index in its transcript, from 0.
    public var segmentIndex: Int
    /// When the segment is spoken; nil when it is not timed.
    public var span: TimeSpan?
    /// When the first word that matches is spoken; the segment's start when its words are not timed.
    public var firstWordTime: MediaTime?
    /// Who speaks.
    public var speaker: Speaker?
    /// The topics of the segment.
    public var topics: [TopicTag]
    /// The language of the text.
    public var language: LanguageTag?
    /// The segment's text, whole.
    public var text: String
    /// The text around what matches. When a phrase runs on into the next segment, both.
    public var snippet: Snippet
    /// The rank: higher is better; comparable within one search only.
    public var score: Double
    /// Whether the record's text is redacted.
    public var isRedacted: Bool
    /// The segments before and after, as many as were asked for and are there.
    public var context: SegmentContext
    /// The row of the record.
    var record: Int64
}

/// The segments around a hit, in the order of the transcript.
public struct SegmentContext: Hashable, Sendable {
    /// Those before the hit.
    public var before: [Segment] = []
    /// Those after the hit.
    public var after: [Segment] = []
}
