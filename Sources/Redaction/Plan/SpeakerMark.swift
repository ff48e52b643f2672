public import EvidenceModel

/// Something that is to go from a speaker's name, wherever the speaker is named.
public struct SpeakerMark: Hashable, Sendable {
    /// Whose name it is.
    public var speaker: Speaker
    /// What is to go, in code points of the name, and why.
    public var finding: TextFinding

    /// Creates a mark.
    public init(speaker: Speaker, finding: TextFinding) {
        self.speaker = speaker
        self.finding = finding
    }
}
