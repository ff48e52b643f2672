/// Why something was found, for `scan --explain`: restricted, since it spells the word.
public struct FindingExplanation: Hashable, Sendable {
    /// The rule.
    public var rule: String
    /// The letters that were matched, folded: case, accents, marks and separators are gone, jamo stand
    /// for syllables.
    public var normalized: String
    /// For a masked word the first words it can stand for, folded; empty for other findings.
    public var candidates: [String]

    /// Creates an explanation.
    public init(rule: String, normalized: String, candidates: [String]) {
        self.rule = rule
        self.normalized = normalized
        self.candidates = candidates
    }
}
