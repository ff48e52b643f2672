public import EvidenceModel

/// What is to be redacted, and how it is masked.
public struct RedactionPolicy: Hashable, Sendable {
    /// A word or phrase that is redacted besides the lexicon's; a final `*` stands for any ending.
    public struct AddedWord: Hashable, Sendable {
        /// The word.
        public var text: String
        /// Why it goes.
        public var category: RedactionCategory
        /// How strong it is.
        public var severity: Severity

        /// Creates a word.
        public init(text: String, category: RedactionCategory, severity: Severity) {
            self.text = text
            self.category = category
            self.severity = severity
        }
    }

    /// A regular expression (PCRE2 syntax, Unicode) whose matches are redacted.
    public struct Pattern: Hashable, Sendable {
        /// The expression.
        public var expression: String
        /// Why matches go.
        public var category: RedactionCategory
        /// How strong they are.
        public var severity: Severity

        /// Creates a pattern.
        public init(expression: String, category: RedactionCategory, severity: Severity) {
            self.expression = expression
            self.category = category
            self.severity = severity
        }
    }

    /// A text and what the policy must redact of it, in order.
    public struct Example: Hashable, Sendable {
        /// The text.
        public var text: String
        /// What is to be redacted of it; empty for a text that is to stay.
        public var redacts: [String]
        /// The line of the file it is on, from 1.
        public var line: Int

        /// Creates an example.
        public init(text: String, redacts: [String], line: Int) {
            self.text = text
            self.redacts = redacts
            self.line = line
        }
    }

    /// Categories that are redacted.
    public var categories: Set<RedactionCategory>
    /// Weaker words of the lexicon stay.
    public var minimumSeverity: Severity
    /// Languages of the lexicon that are not looked for.
    public var disabledLanguages: Set<String>
    /// Words and phrases that are redacted besides the lexicon's.
    public var addedWords: [AddedWord] = []
    /// Words and phrases that stay whatever else matches them; a final `*` stands for any ending.
    public var allowedWords: [String] = []
    /// Regular expressions.
    public var patterns: [Pattern] = []
    /// Names of persons and call signs, with the case endings of their language.
    public var names: [String] = []
    /// Call signs, likewise.
    public var callSigns: [String] = []
    /// How marks are masked; nil when the policy does not say.
    public var style: MaskStyle?
    /// Topic tags that are published; rejected ones never are.
    public var topicStates: Set<TopicTag.State> = [.suggested, .accepted]
    /// What the policy itself says it must do.
    public var examples: [Example] = []

    /// Creates a policy.
    public init(
        categories: Set<RedactionCategory>, minimumSeverity: Severity = .low,
        disabledLanguages: Set<String> = []
    ) {
        self.categories = categories
        self.minimumSeverity = minimumSeverity
        self.disabledLanguages = disabledLanguages
    }

    /// All profanity but mild words; nothing private.
    public static let `default` = RedactionPolicy(
        categories: [.obscene, .scatological, .insult, .slur, .masked, .marker])
}
