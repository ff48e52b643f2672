public import EvidenceModel

/// What is to be redacted.
public struct RedactionPolicy: Hashable, Sendable {
    /// Categories that are redacted.
    public var categories: Set<RedactionCategory>
    /// Weaker words stay.
    public var minimumSeverity: Severity
    /// Languages of the lexicon that are not looked for.
    public var disabledLanguages: Set<String>

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
