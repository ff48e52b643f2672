public import EvidenceModel

/// What a person has decided about a mark, about a topic, or about who speaks, found again by its text, so that it
/// survives a new alignment.
public struct Decision: Hashable, Sendable {
    /// What was decided.
    public enum Action: String, Hashable, Sendable, CaseIterable, Codable {
        /// The mark, or the topic's tag, is right; the speaker is the one that is named.
        case accept
        /// The mark is wrong: the text stays. Of a tag: the segment does not mention the topic.
        /// Of a speaker: nobody knows who it is.
        case reject
        /// The text goes, or mentions the topic, though no rule says so.
        case add
        /// The mark is right, and its sound is from `start` to `end`.
        case retime
    }

    /// The segment's index when the decision was made, from 0.
    public var segment: Int
    /// The text it is about, as the transcript has it.
    public var text: String
    /// Which occurrence of the text in the segment, from 1.
    public var occurrence: Int
    /// What was decided.
    public var action: Action
    /// The time of the sound; nil when the words' own times hold.
    public var span: TimeSpan?
    /// The topic it is about; nil when it is about something else.
    public var topic: String?
    /// Who speaks in the segment that has the text; nil when it is about something else.
    public var speaker: String?
    /// Who decided, in the person's own words; nil when that was not said.
    public var reviewer: String?

    /// Creates a decision.
    public init(
        segment: Int, text: String, occurrence: Int = 1, action: Action, span: TimeSpan? = nil,
        topic: String? = nil, speaker: String? = nil, reviewer: String? = nil
    ) {
        self.segment = segment
        self.text = text
        self.occurrence = occurrence
        self.action = action
        self.span = span
        self.topic = topic
        self.speaker = speaker
        self.reviewer = reviewer
    }
}
