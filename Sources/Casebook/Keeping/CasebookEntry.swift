public import EvidenceModel

/// A record of a casebook, without its segments.
public struct CasebookEntry: Hashable, Sendable {
    /// The clip.
    public var clip: ClipSource
    /// The transcript's language; nil when unknown.
    public var language: LanguageTag?
    /// How many segments it has.
    public var segmentCount: Int
    /// Whether its text is redacted.
    public var isRedacted: Bool
    /// Where it came from, as ``CasebookRecord/origin`` said.
    public var origin: String?
    /// The state of its review.
    public var state: String?
    /// Where the clip's file is, as ``CasebookRecord/clipPath`` said.
    public var clipPath: String?
    /// What timed the segments; nil when that is not known.
    public var timedBy: AlignmentRecord.Method?
    /// Whether it came with a plan of what is to go.
    public var hasPlan: Bool
    /// What it was made of, as ``CasebookRecord/inputHash`` said.
    public var inputHash: String?
}
