public import EvidenceModel

/// A transcript from which a plan has removed its marks: the only thing exporters take, and only a
/// plan can make it.
public struct RedactedTranscript: Hashable, Sendable {
    /// A mark as it may be published: where the mask stands and when the sound is to go. It holds
    /// neither the word nor the rule's name.
    public struct Redaction: Hashable, Sendable {
        /// The segment's index, from 0.
        public let segment: Int
        /// Where the mask stands, in code points of the masked text.
        public let range: CodePointRange
        /// Why it is gone.
        public let category: RedactionCategory
        /// How strong it was.
        public let severity: Severity
        /// The times of the words it covers, together; nil when none of them is timed.
        public let span: TimeSpan?
    }

    /// The masked transcript; topics whose words are masked keep their tag, on the mask.
    public let transcript: Transcript
    /// What was removed, in order.
    public let redactions: [Redaction]

    /// Applies a plan. Marks beyond the segments or the text there are cover what there is.
    public init(_ transcript: Transcript, applying plan: RedactionPlan) {
        let marks = Dictionary(grouping: plan.marks, by: \.segment)
        var redactions: [Redaction] = []
        var masked = transcript
        for index in masked.segments.indices {
            let masking = SegmentMasking(
                masked.segments[index], marks: marks[index] ?? [], mask: plan.style.mask)
            masked.segments[index] = masking.segment
            redactions += masking.redactions.map { redaction in
                Redaction(
                    segment: index, range: redaction.range, category: redaction.mark.category,
                    severity: redaction.mark.severity, span: redaction.span)
            }
        }
        self.transcript = masked
        self.redactions = redactions
    }
}
