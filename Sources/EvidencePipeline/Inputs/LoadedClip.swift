public import AudioIO
import ContentHashing
public import EvidenceModel

/// A clip that was opened, measured and hashed.
public struct LoadedClip: Sendable {
    /// The clip.
    public let clip: AudioClip
    /// What records say about it.
    public private(set) var source: ClipSource

    /// Opens, measures and hashes a file; it is opened read-only.
    ///
    /// Throws `AudioError`, or ``PipelineError`` when the file cannot be read again for its hash.
    public init(path: String) throws { try self.init(AudioClip.open(path)) }

    /// The same clip with what a person knows about it; what the file says gives way.
    func stating(_ provenance: ClipProvenance) -> LoadedClip {
        var clip = self
        clip.source.recordedAt = provenance.recordedAt ?? source.recordedAt
        clip.source.origin = provenance.origin
        return clip
    }

    /// Opens, measures and hashes a file that holds speech, and plays it to the aligner while it is
    /// decoded: `listen` gets it in blocks, 16 kHz mono, from -1 to 1.
    ///
    /// Throws as ``init(path:)`` does, and when there is nothing to hear in `channel`.
    init(path: String, channel: ChannelSelection, _ listen: (Span<Float>) -> Void) throws {
        let clip = try AudioClip.openReadingMono(path, channel, listen)
        try clip.requireSound(channel)
        let unusable = clip.info.unusableSampleCount
        if unusable > 0 { throw PipelineError.unusableSamples(path: path, count: unusable) }
        try self.init(clip)
    }

    private init(_ clip: AudioClip) throws {
        self.clip = clip
        do {
            source = clip.source(sha256: try SHA256Digest(ofFileAt: clip.path).description)
        } catch {
            throw PipelineError.unreadable(path: clip.path, reason: "it cannot be hashed")
        }
    }
}
