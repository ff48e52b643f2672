public import EvidenceModel

/// A transcript every word of which has a time, and how the times came about.
public struct AlignedTranscript: Hashable, Sendable {
    /// The transcript, every segment and word timed.
    public var transcript: Transcript
    /// How.
    public var record: AlignmentRecord

    /// Creates one.
    public init(transcript: Transcript, record: AlignmentRecord) {
        self.transcript = transcript
        self.record = record
    }
}
