public import EvidenceModel

/// Something that is to go from a speaker's name, wherever the speaker is named.
public struct SpeakerMark: Hashable, Sendable {
    /// Whose name it is.
    public var speaker: Speaker
    /// What is to go, in code points of the name, and why.
    public var finding: TextFinding
    /// What the speaker is called instead, whatever the style is; nil when the style masks the name.
    public var pseudonym: String?

    /// Creates a mark.
    public init(speaker: Speaker, finding: TextFinding, pseudonym: String? = nil) {
        self.speaker = speaker
        self.finding = finding
        self.pseudonym = pseudonym
    }
}
