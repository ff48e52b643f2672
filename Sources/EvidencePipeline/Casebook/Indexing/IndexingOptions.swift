public import ForcedAlignment
public import Tagging

/// How clips with transcripts become records.
public struct IndexingOptions: Sendable {
    /// How their text is timed; its languages hold for every clip.
    public var alignment: AlignmentOptions
    /// How it is tagged.
    public var rules: TopicRules
    /// Whether records are removed whose file is gone from the folders that are indexed.
    public var prunes: Bool
    /// What a person knows about the speakers; labels that a clip does not have do no harm.
    public var speakers: SpeakerFile?

    /// Creates options.
    public init(
        alignment: AlignmentOptions = AlignmentOptions(), rules: TopicRules,
        prunes: Bool = false, speakers: SpeakerFile? = nil
    ) {
        self.alignment = alignment
        self.rules = rules
        self.prunes = prunes
        self.speakers = speakers
    }
}
