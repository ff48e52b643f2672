/// What an alignment learned from other clips of the same voices and channel.
public struct AdaptationRecord: Hashable, Sendable {
    /// SHA-256 of the clips that were learned from, 64 hexadecimal digits each, the likest first; empty when
    /// none sounded like the clip. Their names may hold what is to go, so they are not kept.
    public var clips: [String]
    /// SHA-256 of what they taught, 64 hexadecimal digits; nil when nothing was learned.
    public var statisticsSHA256: String?
    /// How much better that tells the sounds of the clip apart than not knowing them, in nats a frame of
    /// speech; nil when nothing was learned.
    public var gain: Double?

    /// Creates a record.
    public init(clips: [String], statisticsSHA256: String? = nil, gain: Double? = nil) {
        self.clips = clips
        self.statisticsSHA256 = statisticsSHA256
        self.gain = gain
    }
}
