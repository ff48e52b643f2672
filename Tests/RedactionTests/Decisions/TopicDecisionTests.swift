import EvidenceModel
import Redaction
import Testing

/// Decisions on topics.
struct TopicDecisionTests {
    private let transcript: Transcript = {
        var first = Segment(text: "Пайки не привезли, и пайки старые")
        first.topics = [
            TopicTag(topic: "own-state/rations", rule: "r", range: 0..<5),
            TopicTag(topic: "own-state/supplies", rule: "s", range: 0..<17),
            TopicTag(topic: "own-state/rations", rule: "r", range: 21..<26),
        ]
        return Transcript(segments: [first, Segment(text: "Койот на связи")])
    }()

    private func decision(
        _ segment: Int, _ text: String, _ action: Decision.Action, _ topic: String
    ) -> Decision {
        Decision(segment: segment, text: text, action: action, topic: topic, reviewer: "A. B.")
    }

    @Test func `a tag is accepted or rejected by a text that it shares a letter with`() {
        let outcome = DecisionList([
            decision(0, "Пайки", .reject, "own-state/rations"),
            decision(0, "не", .accept, "own-state/supplies"),
        ]).applied(toTopicsOf: transcript)
        let tags = outcome.transcript.segments[0].topics
        #expect(tags.map(\.state) == [.rejected, .accepted, .suggested])
        #expect(tags.map(\.reviewer) == ["A. B.", "A. B.", nil])
        #expect(tags.map(\.range) == [0..<5, 0..<17, 21..<26])
        #expect(outcome.unmatched == [])
    }

    @Test func `a person's tag is added in its place, and its text is found where it moved`() {
        let outcome = DecisionList([
            decision(5, "Койот", .add, "command/commanders"),
            decision(0, "привезли", .add, "home/family"),
        ]).applied(toTopicsOf: transcript)
        #expect(
            outcome.transcript.segments[1].topics == [
                TopicTag(
                    topic: "command/commanders", rule: "decision", range: 0..<5, state: .accepted,
                    reviewer: "A. B.")
            ])
        #expect(
            outcome.transcript.segments[0].topics.map(\.topic) == [
                "own-state/rations", "own-state/supplies", "home/family", "own-state/rations",
            ])
    }

    @Test func `a decision whose tag or text is gone is reported`() {
        let decisions = [
            decision(0, "Пайки", .reject, "home/family"), decision(0, "каша", .add, "home/family"),
        ]
        let outcome = DecisionList(decisions).applied(toTopicsOf: transcript)
        #expect(outcome.transcript == transcript)
        #expect(outcome.unmatched == decisions)
    }

    @Test func `decisions on topics leave marks alone, and have a place of their own in the file`()
        throws
    {
        var list = DecisionList([Decision(segment: 0, text: "Пайки", action: .add)])
        list.record(decision(0, "Пайки", .accept, "own-state/rations"))
        list.record(decision(0, "Пайки", .reject, "own-state/rations"))
        let bytes = try list.json()
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                [
                  {"action":"add","occurrence":1,"segment":0,"text":"Пайки"},
                  {"action":"reject","by":"A. B.","occurrence":1,"segment":0,"text":"Пайки",\
                "topic":"own-state/rations"}
                ]

                """)
        #expect(try DecisionList(json: bytes, file: "d.json") == list)
        let marked = list.applied(to: RedactionPlan(marks: []), of: transcript)
        #expect(marked.plan.marks.map(\.range) == [0..<5])
        #expect(marked.unmatched == [])
    }

    @Test func `a topic has no time and no empty name`() {
        for fields in [#""topic":"","action":"add""#, #""topic":"a/b","action":"retime""#] {
            let json = #"[{"segment":0,"text":"x","occurrence":1,\#(fields)}]"#
            #expect(
                throws: RedactionError.decisions(
                    file: "d.json", problem: "decision 1 is out of range")
            ) {
                try DecisionList(json: Array(json.utf8), file: "d.json")
            }
        }
    }

    @Test func `publications have tags in the states the policy names, without reviewers`() throws {
        let reviewed = DecisionList([
            decision(0, "Пайки", .reject, "own-state/rations"),
            decision(0, "не", .accept, "own-state/supplies"),
        ]).applied(toTopicsOf: transcript).transcript
        func published(_ policy: String?) throws -> [[TopicTag.State]] {
            let policy = try policy.map { try RedactionPolicy(yaml: $0, file: "p.yaml") }
            let plan = ProfanityScanner(policy: policy ?? .default).plan(for: reviewed)
            let topics = RedactedTranscript(reviewed, applying: plan).transcript.segments.map(
                \.topics)
            #expect(topics.joined().allSatisfy { $0.reviewer == nil })
            return topics.map { $0.map(\.state) }
        }
        #expect(try published(nil) == [[.accepted, .suggested], []])
        #expect(try published("topics: [accepted]") == [[.accepted], []])
        #expect(try published("topics: []") == [[], []])
        let error = #expect(throws: RedactionError.self) { try published("topics: [rejected]") }
        #expect(
            error?.description
                == "p.yaml:1:10: unknown value ‘rejected’; use one of suggested, accepted")
        let plan = RedactionPlan(marks: [], topicStates: [.rejected])
        #expect(plan.topicStates == [])
    }
}
