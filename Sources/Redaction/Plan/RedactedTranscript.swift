public import EvidenceModel

/// A transcript from which a plan has removed its marks: the only thing exporters take, and only a
/// plan can make it.
public struct RedactedTranscript: Hashable, Sendable {
    /// A mark as it may be published: where the mask stands and when the sound is to go. It holds
    /// neither the word nor the rule's name.
    public struct Redaction: Hashable, Sendable {
        /// An opaque name, `r1`, `r2`, … in the order of the text. It says which mark of the plan it
        /// is to whoever has the plan, and nothing to anyone else.
        public let id: String
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

    /// Something that is gone from a speaker's name.
    public struct SpeakerRedaction: Hashable, Sendable {
        /// The speaker, by the masked name.
        public let speaker: Speaker
        /// Why it is gone.
        public let category: RedactionCategory
        /// How strong it was.
        public let severity: Severity
    }

    /// The masked transcript. Tags that may not be published are gone, and so is who has looked at the
    /// others; a tag all of whose words are masked would tell about them, and stays only when a person
    /// has accepted it.
    public let transcript: Transcript
    /// What was removed from the text, in order.
    public let redactions: [Redaction]
    /// What was removed from speakers' names, in the order they first speak.
    public let speakerRedactions: [SpeakerRedaction]

    /// Applies a plan. A mark on a part of a word covers all of it, punctuation apart; marks beyond
    /// the segments or the text there are cover what there is.
    public init(_ transcript: Transcript, applying plan: RedactionPlan) {
        let marks = Dictionary(grouping: plan.marks, by: \.segment)
        let timings = Dictionary(grouping: plan.timings, by: \.segment)
        let speakers = SpeakerMasking(transcript, marks: plan.speakerMarks, style: plan.style)
        var redactions: [Redaction] = []
        var masked = transcript
        masked.speakers = []
        for index in masked.segments.indices {
            let masking = SegmentMasking(
                masked.segments[index], marks: marks[index] ?? [],
                timings: timings[index] ?? [], style: plan.style)
            masked.segments[index] = masking.segment
            masked.segments[index].topics = Self.published(
                masking.segment.topics, plan.topicStates,
                under: plan.style.keepsWords ? [] : masking.redactions.map(\.range))
            if let speaker = masking.segment.speaker {
                masked.segments[index].speaker = speakers.names[speaker] ?? speaker
            }
            for redaction in masking.redactions {
                redactions.append(
                    Redaction(redaction, id: "r\(redactions.count + 1)", segment: index))
            }
        }
        self.transcript = masked
        self.redactions = redactions
        speakerRedactions = speakers.redactions
    }

    private static func published(
        _ topics: [TopicTag], _ states: Set<TopicTag.State>, under masks: [CodePointRange]
    ) -> [TopicTag] {
        topics.filter { topic in
            let isHidden = masks.contains { mask in
                mask.lowerBound <= topic.range.lowerBound
                    && topic.range.upperBound <= mask.upperBound
            }
            return states.contains(topic.state) && (!isHidden || topic.state == .accepted)
        }.map { topic in
            var topic = topic
            topic.reviewer = nil
            return topic
        }
    }
}

extension RedactedTranscript.Redaction {
    fileprivate init(_ masked: SegmentMasking.MaskedMark, id: String, segment: Int) {
        self.init(
            id: id, segment: segment, range: masked.range, category: masked.mark.category,
            severity: masked.mark.severity, span: masked.span)
    }
}
