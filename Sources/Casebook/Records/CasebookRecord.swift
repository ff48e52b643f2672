public import EvidenceModel

/// What goes into a casebook in one piece: a clip, and what was said in it in one language.
public struct CasebookRecord: Hashable, Sendable {
    /// What was recorded.
    public var clip: ClipSource
    /// What was said. With the clip's SHA-256, its language tells records apart: a later record
    /// of both takes the place of the earlier one.
    public var transcript: Transcript
    /// Whether the text has been through a redaction plan.
    public var isRedacted: Bool
    /// Where it came from, as the caller names it (a path, say); used to remove what is gone.
    public var origin: String?
    /// The state of its review, one word: `draft`, `reviewed`.
    public var state: String?

    /// Creates a record.
    public init(
        clip: ClipSource, transcript: Transcript, isRedacted: Bool, origin: String? = nil,
        state: String? = nil
    ) {
        self.clip = clip
        self.transcript = transcript
        self.isRedacted = isRedacted
        self.origin = origin
        self.state = state
    }
}
