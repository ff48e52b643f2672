/// What one speaker says in one go; becomes one or more cues.
public struct Segment: Hashable, Sendable {
    /// The text, without the speaker's label.
    public var text: String
    /// Who speaks; nil when the transcript names nobody.
    public var speaker: Speaker?
    /// How ``speaker`` was made by a program; nil when a person or the transcript named it.
    public var speakerSuggestion: SpeakerSuggestion?
    /// The language of the text; nil when it is that of the transcript.
    public var language: LanguageTag?
    /// The words of ``text`` in order; see ``Word/words(of:)``.
    public var words: [Word]
    /// When it is spoken, and how that is known; nil until something times it.
    public var timing: WordTiming?
    /// Why its times are not to be relied upon, each reason once; empty when nothing speaks against
    /// them.
    public var doubts: [TimingDoubt] = []
    /// Topics it mentions, in order of position.
    public var topics: [TopicTag]

    /// Creates a segment whose words are the stretches of `text` between white space.
    public init(
        text: String, speaker: Speaker? = nil, language: LanguageTag? = nil,
        timing: WordTiming? = nil
    ) {
        self.init(
            text: text, words: Word.words(of: text), speaker: speaker, language: language,
            timing: timing)
    }

    /// Creates a segment with words of its own, each with its range in `text`.
    public init(
        text: String, words: [Word], speaker: Speaker? = nil, language: LanguageTag? = nil,
        timing: WordTiming? = nil, topics: [TopicTag] = []
    ) {
        self.text = text
        self.words = words
        self.speaker = speaker
        self.language = language
        self.timing = timing
        self.topics = topics
    }
}
