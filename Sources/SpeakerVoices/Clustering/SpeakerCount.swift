/// How many voices are looked for.
public enum SpeakerCount: Hashable, Sendable {
    /// This many, 1 or more.
    case exactly(Int)
    /// As many as the sound shows, one to eight.
    case automatic
}
