public import EvidenceModel

/// What is to go from a record when it is published, as the record came with it.
public struct RecordedPlan: Hashable, Sendable {
    /// Something that is to go from a speaker's name.
    public struct NameMark: Hashable, Sendable {
        /// Whose name it is.
        public var speaker: Speaker
        /// What is to go, in code points of the name.
        public var range: CodePointRange
        /// Why.
        public var category: RedactionCategory
        /// How strong it is.
        public var severity: Severity
        /// The rule that found it.
        public var rule: String
        /// What the speaker is called instead; nil when the name is masked.
        public var pseudonym: String?

        /// Creates a mark.
        public init(
            speaker: Speaker, range: CodePointRange, category: RedactionCategory,
            severity: Severity, rule: String,
            pseudonym: String? = nil
        ) {
            self.speaker = speaker
            self.range = range
            self.category = category
            self.severity = severity
            self.rule = rule
            self.pseudonym = pseudonym
        }
    }

    /// The marks; ranges lie in the text of their segments.
    public var marks: [RedactionMark]
    /// The marks in speakers' names.
    public var nameMarks: [NameMark]
    /// Times of marks that a person has set.
    public var timings: [MarkTiming]

    /// Creates a plan.
    public init(
        marks: [RedactionMark], nameMarks: [NameMark] = [], timings: [MarkTiming] = []
    ) {
        self.marks = marks
        self.nameMarks = nameMarks
        self.timings = timings
    }
}
