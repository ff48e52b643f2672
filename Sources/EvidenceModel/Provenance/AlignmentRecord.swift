/// How the times of a record came about.
public struct AlignmentRecord: Hashable, Sendable {
    /// What timed the segments.
    public enum Method: String, Hashable, Sendable {
        /// Text and sound were aligned, word by word.
        case acoustic
        /// The text was spread over detected speech; no claim that a word is where it says.
        case activity
        /// The transcript's segment times were kept, words timed inside them.
        case keep
        /// The transcript's segment times were moved to where the words are heard near them.
        case refine
        /// The times of a parallel transcript were taken over, segment by segment.
        case carried
    }

    /// What timed the segments.
    public var method: Method
    /// The acoustic model's name; nil when the sound's words were not used.
    public var model: String?
    /// SHA-256 over the model's files, 64 hexadecimal digits; nil without a model.
    public var modelSHA256: String?
    /// The neural model from whose hearing the times were sought; nil without one.
    public var neuralModel: NeuralModelReference?
    /// What was learned from other clips; nil when none were given.
    public var adaptation: AdaptationRecord?
    /// The neural model by whose hearing speakers were suggested; nil without one.
    public var voiceModel: NeuralModelReference?
    /// The language that was taken to be spoken; nil when unknown.
    public var spokenLanguage: LanguageTag?
    /// The mean confidence of the words found in the sound, 0 to 1; nil when there are none.
    public var confidence: Double?
    /// Stretches of speech that no segment of the transcript accounts for, in order.
    public var unmatchedAudio: [TimeSpan]

    /// Creates a record.
    public init(
        method: Method, model: String? = nil, modelSHA256: String? = nil,
        neuralModel: NeuralModelReference? = nil, voiceModel: NeuralModelReference? = nil,
        adaptation: AdaptationRecord? = nil, spokenLanguage: LanguageTag? = nil,
        confidence: Double? = nil, unmatchedAudio: [TimeSpan] = []
    ) {
        self.method = method
        self.model = model
        self.modelSHA256 = modelSHA256
        self.neuralModel = neuralModel
        self.voiceModel = voiceModel
        self.adaptation = adaptation
        self.spokenLanguage = spokenLanguage
        self.confidence = confidence
        self.unmatchedAudio = unmatchedAudio
    }
}
