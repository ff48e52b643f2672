/// What a person knows about a clip that its file does not say.
public struct ClipProvenance: Hashable, Sendable {
    /// When the first sample was recorded; nil where the file is to be believed.
    public var recordedAt: String?
    /// Where the clip comes from, in words.
    public var origin: String?

    /// Creates a provenance.
    public init(recordedAt: String? = nil, origin: String? = nil) {
        self.recordedAt = recordedAt
        self.origin = origin
    }
}
