import EvidenceModel
import Redaction
import Testing

struct DecisionListTests {
    private let transcript = Transcript(segments: [
        Segment(text: "сука и ещё раз сука"), Segment(text: "Койот на связи"),
    ])

    private func outcome(_ decisions: [Decision]) -> DecisionList.Outcome {
        let plan = ProfanityScanner().plan(for: transcript)
        return DecisionList(decisions).applied(to: plan, of: transcript)
    }

    private func masked(_ plan: RedactionPlan) -> [String] {
        RedactedTranscript(transcript, applying: plan).transcript.segments.map(\.text)
    }

    @Test func `a rejected mark stays, the other occurrence goes`() {
        let outcome = outcome([Decision(segment: 0, text: "сука", occurrence: 2, action: .reject)])
        #expect(masked(outcome.plan) == ["████ и ещё раз сука", "Койот на связи"])
    }

    @Test func `a text is sought as a word of its own first`() {
        let call = Transcript(segments: [Segment(text: "Какой ещё батальон К? К, говорю")])
        func masked(_ text: String, _ occurrence: Int = 1) -> String {
            let list = DecisionList([
                Decision(segment: 0, text: text, occurrence: occurrence, action: .add)
            ])
            let plan = list.applied(to: RedactionPlan(marks: []), of: call).plan
            return RedactedTranscript(call, applying: plan).transcript.segments[0].text
        }
        #expect(masked("К") == "Какой ещё батальон ████? К, говорю")
        #expect(masked("К", 2) == "Какой ещё батальон К? ████, говорю")
        #expect(masked("Как") == "████ ещё батальон К? К, говорю")
    }

    @Test func `an added mark is masked like any other`() {
        let outcome = outcome([Decision(segment: 1, text: "Койот", action: .add)])
        #expect(masked(outcome.plan) == ["████ и ещё раз ████", "████ на связи"])
    }

    @Test func `a text that has moved to another segment is found, one that is gone is reported`() {
        let moved = Decision(segment: 7, text: "Койот", action: .add)
        let gone = Decision(segment: 0, text: "Берёза", action: .add)
        let outcome = outcome([moved, gone])

        #expect(masked(outcome.plan)[1] == "████ на связи")
        #expect(outcome.unmatched == [gone])
    }

    @Test func `a mark that was re-timed has the person's time`() {
        let span = MediaTime(microseconds: 250_000)..<MediaTime(microseconds: 700_000)
        let outcome = outcome([Decision(segment: 0, text: "сука", action: .retime, span: span)])
        let redacted = RedactedTranscript(transcript, applying: outcome.plan)

        #expect(redacted.redactions.map(\.span) == [span, nil])
    }

    @Test func `a later decision about the same place replaces the earlier one`() {
        var list = DecisionList()
        list.record(Decision(segment: 0, text: "сука", action: .accept))
        list.record(Decision(segment: 0, text: "сука", action: .reject))

        #expect(list.decisions == [Decision(segment: 0, text: "сука", action: .reject)])
    }

    @Test func `a file is written and read back`() throws {
        let span = MediaTime(microseconds: 1_500_000)..<MediaTime(microseconds: 2_000_000)
        let list = DecisionList([
            Decision(segment: 0, text: "а/б", action: .accept),
            Decision(segment: 2, text: "в", occurrence: 3, action: .retime, span: span),
        ])
        let written = """
            [
              {"action":"accept","occurrence":1,"segment":0,"text":"а/б"},
              {"action":"retime","end":2,"occurrence":3,"segment":2,"start":1.5,"text":"в"}
            ]

            """

        #expect(String(decoding: try list.json(), as: UTF8.self) == written)
        #expect(try DecisionList(json: Array(written.utf8), file: "d.json") == list)
    }

    @Test(
        arguments: [
            "", "{}", #"[{"segment":0}]"#,
            #"[{"segment":-1,"text":"а","occurrence":1,"action":"accept"}]"#,
            #"[{"segment":0,"text":"а","occurrence":1,"action":"retime"}]"#,
            #"[{"segment":0,"text":"а","occurrence":1,"action":"add","start":2,"end":1}]"#,
            #"[{"segment":0,"text":"а","occurrence":1,"action":"add","start":0,"end":1e300}]"#,
        ])
    func `a file that holds no decisions is refused in one line`(json: String) {
        let error = #expect(throws: RedactionError.self) {
            try DecisionList(json: Array(json.utf8), file: "d.json")
        }
        #expect(error?.description.hasPrefix("d.json: ") == true)
        #expect(error?.description.contains("\n") == false)
    }
}
