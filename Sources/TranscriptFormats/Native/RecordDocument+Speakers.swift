public import EvidenceModel

extension RecordDocument {
    /// A mark in a speaker's name, wherever that speaker is named.
    public struct SpeakerRedaction: Hashable, Sendable {
        /// The speaker's name, as the transcript has it.
        public var speaker: String
        /// Where it is in the name, in code points.
        public var range: CodePointRange
        /// Why it is gone.
        public var category: RedactionCategory
        /// How strong it was.
        public var severity: Severity
        /// The original text.
        public var text: String
        /// The rule that found it.
        public var rule: String
        /// The name that stands in place of it; nil when a mask does.
        public var pseudonym: String?

        /// Creates a redaction.
        public init(
            speaker: String, range: CodePointRange, category: RedactionCategory,
            severity: Severity, text: String, rule: String, pseudonym: String? = nil
        ) {
            self.speaker = speaker
            self.range = range
            self.category = category
            self.severity = severity
            self.text = text
            self.rule = rule
            self.pseudonym = pseudonym
        }
    }
}

extension RecordDocument.SpeakerRedaction {
    init(_ fields: NativeFields) throws(TranscriptSyntaxError) {
        guard let category = RedactionCategory(rawValue: try fields.string("category")),
            let severity = Severity(rawValue: try fields.integer("severity"))
        else { throw .document(.wrongType) }
        self.init(
            speaker: try fields.string("speaker"), range: try fields.range(), category: category,
            severity: severity, text: try fields.string("text"), rule: try fields.string("rule"),
            pseudonym: try fields.optionalString("pseudonym"))
    }

    func json(number: Int) -> JSONValue {
        JSONValue.object([
            "id": .string("s\(number)"), "speaker": .string(speaker),
            "start": .number(range.lowerBound), "end": .number(range.upperBound),
            "category": .string(category.rawValue), "severity": .number(severity.rawValue),
            "text": .string(text), "rule": .string(rule),
        ]).adding("pseudonym", pseudonym)
    }
}
