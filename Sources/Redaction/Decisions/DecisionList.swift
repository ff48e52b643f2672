public import EvidenceModel

/// The decisions about a transcript, in the order they were made; a later one wins.
public struct DecisionList: Hashable, Sendable {
    /// The decisions.
    public var decisions: [Decision]

    /// Creates a list.
    public init(_ decisions: [Decision] = []) { self.decisions = decisions }

    /// What a plan becomes, and the decisions whose text is not in the transcript any more.
    public struct Outcome: Hashable, Sendable {
        /// The plan.
        public var plan: RedactionPlan
        /// Decisions that apply to nothing: the text they name is gone.
        public var unmatched: [Decision]
    }

    /// Adds a decision; one about the same place and of the same kind is replaced.
    public mutating func record(_ decision: Decision) {
        decisions.removeAll {
            $0.segment == decision.segment && $0.text == decision.text
                && $0.occurrence == decision.occurrence && $0.topic == decision.topic
                && ($0.speaker == nil) == (decision.speaker == nil)
                && ($0.action == .retime) == (decision.action == .retime)
        }
        decisions.append(decision)
    }

    /// The plan with the decisions about marks applied.
    public func applied(to plan: RedactionPlan, of transcript: Transcript) -> Outcome {
        var marks = plan.marks
        var timings = plan.timings
        var unmatched: [Decision] = []
        for decision in decisions where decision.topic == nil && decision.speaker == nil {
            guard let place = DecisionPlace(of: decision, in: transcript) else {
                unmatched.append(decision)
                continue
            }
            apply(decision, at: place, to: &marks)
            if let span = decision.span, decision.action != .reject {
                timings.append(MarkTiming(segment: place.segment, range: place.range, span: span))
            }
        }
        return Outcome(
            plan: plan.replacing(marks: marks, timings: timings),
            unmatched: unmatched)
    }

    private func apply(
        _ decision: Decision, at place: DecisionPlace, to marks: inout [RedactionMark]
    ) {
        let isThere = { (mark: RedactionMark) in
            mark.segment == place.segment && mark.range.overlaps(place.range)
        }
        switch decision.action {
        case .reject: marks.removeAll(where: isThere)
        case .add where !marks.contains(where: { isThere($0) && $0.range == place.range }):
            marks.append(
                RedactionMark(
                    segment: place.segment, range: place.range, category: .other, severity: .high,
                    rule: "decision"))
        case .accept, .add, .retime: break
        }
    }
}
