public import EvidenceModel

/// Something found in a text that a policy wants to be gone.
public struct TextFinding: Hashable, Sendable {
    /// Where, in code points of the text.
    public var range: CodePointRange
    /// Why.
    public var category: RedactionCategory
    /// How strong it is.
    public var severity: Severity
    /// The rule that found it. Names a root: it stays in restricted records.
    public var rule: String
    /// For a word that the source masked: how many words of the lexicon it can stand for, counted
    /// up to 9,999; nil for every other finding.
    public var candidateCount: Int?

    /// Creates a finding.
    public init(
        range: CodePointRange, category: RedactionCategory, severity: Severity, rule: String,
        candidateCount: Int? = nil
    ) {
        self.range = range
        self.category = category
        self.severity = severity
        self.rule = rule
        self.candidateCount = candidateCount
    }
}
