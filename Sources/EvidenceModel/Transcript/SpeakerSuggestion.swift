/// That a program and not a person said who speaks in a segment, how, and how sure it is.
public struct SpeakerSuggestion: Hashable, Sendable {
    /// What the label was made from.
    public enum Method: String, CaseIterable, Sendable {
        /// How the voice sounds.
        case voice
        /// In which channel it is louder.
        case channel
        /// The turns of another program, from a file.
        case turns
    }

    /// What the label was made from.
    public var method: Method
    /// From 0 to 1: what share of such labels are right, by voice; for the other methods how much of
    /// the segment speaks for the label.
    public var confidence: Double

    /// Creates a suggestion.
    public init(method: Method, confidence: Double) {
        self.method = method
        self.confidence = confidence
    }
}
