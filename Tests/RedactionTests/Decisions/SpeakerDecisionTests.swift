import EvidenceModel
import Redaction
import Testing

/// Decisions on who speaks.
struct SpeakerDecisionTests {
    private let transcript: Transcript = {
        var transcript = Transcript(
            segments: ["Койот на связи", "Так точно", "Конец связи"].map { text in
                var segment = Segment(text: text, speaker: Speaker(name: "Voice 1?"))
                segment.speakerSuggestion = SpeakerSuggestion(method: .voice, confidence: 0.7)
                return segment
            })
        transcript.speakers = [
            SpeakerProfile(
                name: "Пётр Иванов", aliases: ["Петя"], callSign: "САЗАН", pseudonym: "A")
        ]
        return transcript
    }()

    private func decision(
        _ segment: Int, _ text: String, _ action: Decision.Action, _ speaker: String
    ) -> Decision {
        Decision(segment: segment, text: text, action: action, speaker: speaker)
    }

    @Test func `a person names the speaker of a segment, or says that nobody knows`() {
        let outcome = DecisionList([
            decision(1, "точно", .accept, "ФИЛИН"), decision(2, "Конец", .reject, "Voice 1?"),
        ]).applied(toSpeakersOf: transcript)
        let segments = outcome.transcript.segments
        #expect(segments.map { $0.speaker?.name } == ["Voice 1?", "ФИЛИН", nil])
        #expect(segments.map { $0.speakerSuggestion == nil } == [false, true, true])
        #expect(outcome.decided == [1, 2] && outcome.unmatched == [])
    }

    @Test(arguments: ["сазан", "Петя", "Пётр Иванов"])
    func `a call sign or an alias means the speaker who has it, so that a pseudonym holds`(
        name: String
    ) {
        let outcome = DecisionList([decision(0, "связи", .accept, name)])
            .applied(toSpeakersOf: transcript)
        #expect(outcome.transcript.segments[0].speaker?.name == "Пётр Иванов")
    }

    @Test func `a text that moved is found, and one that is gone is reported`() {
        let gone = decision(0, "Берёза", .accept, "ФИЛИН")
        let outcome = DecisionList([decision(0, "Так точно", .accept, "ФИЛИН"), gone])
            .applied(toSpeakersOf: transcript)
        #expect(outcome.decided == [1])
        #expect(outcome.unmatched == [gone])
    }

    @Test func `a decision on a speaker is no decision on a mark, and both are kept`() throws {
        var list = DecisionList()
        list.record(decision(1, "точно", .accept, "САЗАН"))
        list.record(Decision(segment: 1, text: "точно", action: .add))
        list.record(decision(1, "точно", .accept, "ФИЛИН"))
        #expect(list.decisions.map(\.speaker) == [nil, "ФИЛИН"])
        let plan = list.applied(to: RedactionPlan(marks: []), of: transcript).plan
        #expect(plan.marks.map(\.range) == [4..<9])
        #expect(try DecisionList(json: list.json(), file: "d.json") == list)
    }

    @Test(arguments: [
        #"{"segment": 0, "text": "а", "occurrence": 1, "action": "add", "speaker": "Б"}"#,
        #"{"segment": 0, "text": "а", "occurrence": 1, "action": "accept", "speaker": ""}"#,
        #"{"segment": 0, "text": "а", "occurrence": 1, "action": "accept", "speaker": "Б", "start": 1, "end": 2}"#,
        #"{"segment": 0, "text": "а", "occurrence": 1, "action": "accept", "speaker": "Б", "topic": "a/b"}"#,
    ])
    func `a speaker is accepted or rejected, without a time or a topic`(decision: String) {
        #expect(throws: RedactionError.self) {
            try DecisionList(json: Array("[\(decision)]".utf8), file: "d.json")
        }
    }
}
