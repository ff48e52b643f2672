import Casebook
import EvidenceModel
import Redaction

extension RecordedPlan {
    /// A plan as a casebook keeps it.
    init(_ plan: RedactionPlan) {
        self.init(
            marks: plan.marks,
            nameMarks: plan.speakerMarks.map { mark in
                NameMark(
                    speaker: mark.speaker, range: mark.finding.range,
                    category: mark.finding.category, severity: mark.finding.severity,
                    rule: mark.finding.rule, pseudonym: mark.pseudonym)
            },
            timings: plan.timings)
    }
}

extension RedactionPlan {
    /// A plan that a casebook has kept, masked in `style`.
    init(_ recorded: RecordedPlan, style: MaskStyle) {
        self.init(
            marks: recorded.marks,
            speakerMarks: recorded.nameMarks.map { mark in
                SpeakerMark(
                    speaker: mark.speaker,
                    finding: TextFinding(
                        range: mark.range, category: mark.category, severity: mark.severity,
                        rule: mark.rule), pseudonym: mark.pseudonym)
            },
            timings: recorded.timings, style: style)
    }
}
