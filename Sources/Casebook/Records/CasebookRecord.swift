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
    /// How far it is, one word: ``original``, ``planned``, ``redacted``, or the caller's own (`draft`,
    /// `reviewed`).
    public var state: String?
    /// Where the clip's file is, to be played and cut from; nil when that is not known.
    public var clipPath: String?
    /// What timed the segments; nil when that is not known.
    public var timedBy: AlignmentRecord.Method?
    /// What is to go when it is published; nil when no plan was made.
    public var plan: RecordedPlan?
    /// Stands for everything the record was made of, as the caller counts it: the same inputs need
    /// not be worked on again.
    public var inputHash: String?
    /// How it was made, in a form of the caller's own; kept as it is, and never in a release.
    public var provenance: String?

    /// The state of a record of original text without a plan.
    public static let original = "original"
    /// The state of a record that comes with a plan of what is to go.
    public static let planned = "planned"
    /// The state of a record whose text is redacted.
    public static let redacted = "redacted"

    /// Creates a record.
    public init(
        clip: ClipSource, transcript: Transcript, isRedacted: Bool, origin: String? = nil,
        state: String? = nil, clipPath: String? = nil, timedBy: AlignmentRecord.Method? = nil,
        plan: RecordedPlan? = nil, inputHash: String? = nil, provenance: String? = nil
    ) {
        self.clip = clip
        self.transcript = transcript
        self.isRedacted = isRedacted
        self.origin = origin
        self.state = state
        self.clipPath = clipPath
        self.timedBy = timedBy
        self.plan = plan
        self.inputHash = inputHash
        self.provenance = provenance
    }
}
