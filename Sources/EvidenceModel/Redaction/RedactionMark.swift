/// Something that is to go: what, why and by which rule.
public struct RedactionMark: Hashable, Sendable {
    /// The segment's index in the transcript, from 0.
    public var segment: Int
    /// What is to go, in code points of the segment's text.
    public var range: CodePointRange
    /// Why.
    public var category: RedactionCategory
    /// How strong it is.
    public var severity: Severity
    /// The rule that found it. Names a root, so it stays in restricted records.
    public var rule: String
    /// What is written in place of it whatever the style is: a pseudonym; nil for the style's mask.
    public var replacement: String?

    /// Creates a mark.
    public init(
        segment: Int, range: CodePointRange, category: RedactionCategory, severity: Severity,
        rule: String, replacement: String? = nil
    ) {
        self.segment = segment
        self.range = range
        self.category = category
        self.severity = severity
        self.rule = rule
        self.replacement = replacement
    }
}
