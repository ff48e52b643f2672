public import EvidenceModel

/// How a transcript is to be aligned.
public struct AlignmentOptions: Hashable, Sendable {
    /// What times the segments.
    public enum Mode: String, Hashable, Sendable, CaseIterable {
        /// `keep` for a timed transcript, `acoustic` for an untimed one in the spoken language,
        /// `activity` for an untimed one in another.
        case auto
        /// Words are found in the sound; times of the transcript are not believed.
        case acoustic
        /// Text is spread over detected speech.
        case activity
        /// The transcript's segment times stay, words are found inside them, half a second around.
        case keep
        /// Segments and words are found in the sound, each segment within two seconds of the
        /// transcript's times, which need only be about right.
        case refine
    }

    /// A neural model that says about where words are.
    public struct NeuralModel: Hashable, Sendable {
        /// An ONNX file: a CTC model that takes a 16 kHz waveform.
        public var model: String
        /// The file with its vocabulary.
        public var tokens: String

        /// Whether the model wants samples of mean 0 and deviation 1 (`do_normalize` of wav2vec2's feature
        /// extractor), in place of the clip's own from -1 to 1.
        public var normalises: Bool

        /// Names the two files.
        public init(model: String, tokens: String, normalises: Bool = false) {
            self.model = model
            self.tokens = tokens
            self.normalises = normalises
        }
    }

    /// What times the segments.
    public var mode: Mode
    /// The languages of the text, of which each segment is in one, chosen by its letters; empty: as the
    /// transcript says, or by its script.
    public var languages: [LanguageTag]
    /// The language spoken in the clip; nil: those of the text. Segments in another are not sought in
    /// the sound.
    public var spokenLanguage: LanguageTag?
    /// The folder of the acoustic model; nil: that of `EARWITNESS_ACOUSTIC_MODEL`, or Debian's.
    public var modelFolder: String?
    /// A neural model that says about where words are, from where the exact times are sought; nil: the
    /// acoustic model alone.
    public var neuralModel: NeuralModel?
    /// Whether a transcript is timed though most of it is not in the sound; its segments are marked.
    public var acceptsMismatch: Bool

    /// Creates options; without arguments, the defaults.
    public init(
        mode: Mode = .auto, languages: [LanguageTag] = [], spokenLanguage: LanguageTag? = nil,
        modelFolder: String? = nil, neuralModel: NeuralModel? = nil, acceptsMismatch: Bool = false
    ) {
        self.mode = mode
        self.languages = languages
        self.spokenLanguage = spokenLanguage
        self.modelFolder = modelFolder
        self.neuralModel = neuralModel
        self.acceptsMismatch = acceptsMismatch
    }
}
