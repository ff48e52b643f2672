public import EvidenceModel

extension DecisionList {
    /// What the tags of a transcript become, and the decisions that apply to nothing.
    public struct TopicOutcome: Hashable, Sendable {
        /// The transcript with what people said about its tags.
        public var transcript: Transcript
        /// Decisions on topics whose text or whose tag is not there any more.
        public var unmatched: [Decision]
    }

    /// The decisions on topics.
    public var onTopics: [Decision] { decisions.filter { $0.topic != nil } }

    /// The transcript with the decisions on topics applied.
    ///
    /// Accepting and rejecting is about the tags of the topic that share a letter with the text the
    /// decision names; adding makes a tag of that text, unless the topic has one there.
    public func applied(toTopicsOf transcript: Transcript) -> TopicOutcome {
        var outcome = TopicOutcome(transcript: transcript, unmatched: [])
        for decision in onTopics {
            let place = DecisionPlace(of: decision, in: transcript)
            if let topic = decision.topic, let place,
                outcome.transcript.segments[place.segment].apply(
                    decision, on: topic, at: place.range)
            {
                continue
            }
            outcome.unmatched.append(decision)
        }
        return outcome
    }
}

extension Segment {
    /// Whether there was something to be decided.
    fileprivate mutating func apply(
        _ decision: Decision, on topic: String, at range: CodePointRange
    ) -> Bool {
        let found = topics.indices.filter {
            topics[$0].topic == topic && topics[$0].range.overlaps(range)
        }
        for index in found {
            topics[index].state = decision.action == .reject ? .rejected : .accepted
            topics[index].reviewer = decision.reviewer
        }
        guard found.isEmpty else { return true }
        guard decision.action == .add else { return false }
        let tag = TopicTag(
            topic: topic, rule: TopicTag.personsRule, range: range, state: .accepted,
            reviewer: decision.reviewer)
        let place = topics.firstIndex { $0.range.lowerBound > range.lowerBound } ?? topics.endIndex
        topics.insert(tag, at: place)
        return true
    }
}
