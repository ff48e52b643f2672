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
}
