/// Which voice speaks in a turn: a suggestion by sound alone, never an identity.
public struct VoiceLabel: Hashable, Sendable {
    /// The voice, from 0 in the order they first speak.
    public let voice: Int
    /// How much nearer the turn is to this voice than to the next, 0.5 (not at all) to 1; 1 when
    /// only one voice was looked for.
    public let confidence: Double
}
