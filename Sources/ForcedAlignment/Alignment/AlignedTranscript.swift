public import EvidenceModel

/// A transcript every word of which has a time, and how the times came about.
public struct AlignedTranscript: Hashable, Sendable {
    /// The transcript, every segment and word timed.
    public var transcript: Transcript
    /// How.
    public var record: AlignmentRecord

    /// Stretches of speech that no segment of the transcript accounts for, in order.
    public var unmatchedAudio: [TimeSpan] { record.unmatchedAudio }
    /// The indexes of segments that are not in the audio; their words are interpolated.
    public var unmatchedSegments: [Int] {
        transcript.segments.indices.filter { transcript.segments[$0].doubts.contains(.notInSound) }
    }

    /// Creates one.
    public init(transcript: Transcript, record: AlignmentRecord) {
        self.transcript = transcript
        self.record = record
    }
}
