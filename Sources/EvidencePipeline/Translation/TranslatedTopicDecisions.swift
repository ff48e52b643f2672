import EvidenceModel
import ForcedAlignment

/// What people said about the topics of an original, said of its translation too.
///
/// A topic whose tags were all accepted, or all rejected, in the segments that belong together is so
/// in the translation. One that a person added there and that the rules did not find in the
/// translation is added to its segment, over all of the text, since nothing says which words it is;
/// where several segments belong together, nothing says which segment either, and none is added.
struct TranslatedTopicDecisions {
    /// The original, decided on.
    let original: Transcript
    let pairing: SegmentPairing

    /// The translation with the decisions.
    func applied(to translation: Transcript) -> Transcript {
        var result = translation
        for group in pairing.groups {
            let tags = original.segments[group.original].flatMap(\.topics)
            for topic in Set(tags.map(\.topic)).sorted() {
                guard let decided = Self.decided(tags.filter { $0.topic == topic }) else {
                    continue
                }
                Self.apply(decided, to: &result, group.translation)
            }
        }
        return result
    }

    /// A tag that speaks for all of a topic; nil when they were not all decided on alike.
    private static func decided(_ tags: [TopicTag]) -> TopicTag? {
        guard let first = tags.first, first.state != .suggested,
            tags.allSatisfy({ $0.state == first.state })
        else { return nil }
        return tags.first { $0.rule == TopicTag.personsRule } ?? first
    }

    private static func apply(
        _ decided: TopicTag, to transcript: inout Transcript, _ segments: Range<Int>
    ) {
        var isFound = false
        for segment in segments {
            for index in transcript.segments[segment].topics.indices
            where transcript.segments[segment].topics[index].topic == decided.topic {
                transcript.segments[segment].topics[index].state = decided.state
                transcript.segments[segment].topics[index].reviewer = decided.reviewer
                isFound = true
            }
        }
        guard !isFound, decided.rule == TopicTag.personsRule, segments.count == 1,
            let segment = segments.first
        else { return }
        let length = transcript.segments[segment].text.codePointCount
        guard length > 0 else { return }
        transcript.segments[segment].topics.insert(
            TopicTag(
                topic: decided.topic, rule: TopicTag.personsRule, range: 0..<length,
                state: decided.state, reviewer: decided.reviewer), at: 0)
    }
}
