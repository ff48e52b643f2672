import EvidenceModel
import ForcedAlignment
import Testing

@testable import EvidencePipeline

/// Decisions on the topics of an original, in its translation.
@Suite struct TranslatedTopicDecisionTests {
    private func tag(
        _ topic: String, _ state: TopicTag.State = .suggested, rule: String = "r"
    ) -> TopicTag {
        TopicTag(
            topic: topic, rule: rule, range: 0..<3, state: state,
            reviewer: state == .suggested ? nil : "A. B.")
    }

    private func transcript(_ topics: [[TopicTag]], speakers: [String]? = nil) -> Transcript {
        Transcript(
            segments: topics.enumerated().map { index, topics in
                var segment = Segment(text: "four words are here")
                segment.topics = topics
                segment.speaker = speakers.map { Speaker(name: $0[index]) }
                return segment
            })
    }

    private func translated(_ original: Transcript, _ translation: Transcript) throws
        -> [[TopicTag]]
    {
        let pairing = try SegmentPairing(
            original: original, translation: translation, file: "call.en.txt")
        return TranslatedTopicDecisions(original: original, pairing: pairing)
            .applied(to: translation).segments.map(\.topics)
    }

    @Test func `a topic that was decided on is so in the translation`() throws {
        let topics = try translated(
            transcript([[tag("a/x", .rejected), tag("a/y", .accepted)], [tag("a/x")]]),
            transcript([[tag("a/x"), tag("a/y"), tag("a/z")], [tag("a/x")]]))
        #expect(
            topics == [
                [tag("a/x", .rejected), tag("a/y", .accepted), tag("a/z")], [tag("a/x")],
            ])
    }

    @Test func `a topic whose tags were not all decided on alike stays a suggestion`() throws {
        let topics = try translated(
            transcript([
                [tag("a/x", .rejected), tag("a/x"), tag("a/y", .accepted), tag("a/y", .rejected)]
            ]),
            transcript([[tag("a/x"), tag("a/y")]]))
        #expect(topics == [[tag("a/x"), tag("a/y")]])
    }

    @Test func `a tag that a person added is added over the text of the segment`() throws {
        let original = transcript([[tag("a/x", .accepted, rule: "decision")], []])
        let topics = try translated(original, transcript([[tag("a/y")], []]))
        let added = TopicTag(
            topic: "a/x", rule: "decision", range: 0..<19, state: .accepted, reviewer: "A. B.")
        #expect(topics == [[added, tag("a/y")], []])
        #expect(try translated(original, transcript([[tag("a/x")], []])).map(\.count) == [1, 0])
    }

    @Test func `where several segments belong together an added tag goes to none`() throws {
        let topics = try translated(
            transcript(
                [[tag("a/x", .accepted, rule: "decision"), tag("a/y", .rejected)], []],
                speakers: ["A", "B"]),
            transcript([[], [tag("a/y")], []], speakers: ["A", "A", "B"]))
        #expect(topics == [[], [tag("a/y", .rejected)], []])
    }
}
