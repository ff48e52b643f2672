/// Why the times of a segment are not to be relied upon.
public enum TimingDoubt: String, Hashable, Sendable, CaseIterable {
    /// The segment was not found in the sound: its words are not said there, or are drowned.
    case notInSound = "not-in-sound"
    /// The words are heard, but elsewhere than the transcript's times say.
    case contradictsSound = "contradicts-sound"
    /// The transcript's times were widened, since words begin or end outside them.
    case widened
    /// The transcript's times begin after the end of the clip.
    case beyondClip = "beyond-clip"
    /// The text is in another language than the one spoken, so it was not sought in the sound.
    case otherLanguage = "other-language"
}
