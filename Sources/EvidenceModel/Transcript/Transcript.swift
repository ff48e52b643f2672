/// What was said in a clip: segments in the order of the source.
public struct Transcript: Hashable, Sendable {
    /// The segments, in the order of the source.
    public var segments: [Segment]
    /// The language of the text; nil when unknown.
    public var language: LanguageTag?
    /// What a person knows about the speakers; empty when nobody said anything. Restricted.
    public var speakers: [SpeakerProfile] = []

    /// Creates a transcript.
    public init(segments: [Segment], language: LanguageTag? = nil) {
        self.segments = segments
        self.language = language
    }

    /// Whether every segment that has words has a time.
    public var isTimed: Bool {
        segments.contains { $0.timing != nil }
            && segments.allSatisfy { $0.timing != nil || $0.words.isEmpty }
    }

    /// The number of words in all segments.
    public var wordCount: Int { segments.reduce(0) { $0 + $1.words.count } }
}
