import EvidenceModel
import Testing

@testable import Casebook

struct PlanCodeTests {
    private let plan = RecordedPlan(
        marks: [
            RedactionMark(
                segment: 3, range: 4..<9, category: .obscene, severity: .high, rule: "a-1"),
            RedactionMark(
                segment: 12, range: 0..<2, category: .callSign, severity: .low, rule: ""),
            RedactionMark(
                segment: 13, range: 0..<2, category: .person, severity: .high, rule: "p",
                replacement: "B\t"),
        ],
        nameMarks: [
            RecordedPlan.NameMark(
                speaker: Speaker(name: "A\tb"), range: 0..<1, category: .person, severity: .low,
                rule: "hand"),
            RecordedPlan.NameMark(
                speaker: Speaker(name: "A\tb"), range: 0..<3, category: .person, severity: .high,
                rule: "p", pseudonym: "B"),
        ],
        timings: [
            MarkTiming(
                segment: 3, range: 4..<9,
                span: MediaTime(milliseconds: 1_500)..<MediaTime(milliseconds: 1_900))
        ])

    @Test func `a plan is kept, with marks in names and times set by hand`() {
        let text = PlanCode.text(of: plan)
        #expect(
            text == """
                3\t4\t9\tobscene\t3\ta-1
                12\t0\t2\tcall-sign\t1\t
                13\t0\t2\tperson\t3\tp\tQgk=
                name\tQQli\t0\t1\tperson\t1\thand
                name\tQQli\t0\t3\tperson\t3\tp\tQg==
                time\t3\t4\t9\t1500000\t1900000
                """)
        #expect(PlanCode.plan(of: text) == plan)
        #expect(PlanCode.plan(of: "") == RecordedPlan(marks: []))
    }

    @Test(arguments: [
        "3\t4\t9\tobscene\t3", "3\t9\t4\tobscene\t3\ta", "3\t4\t9\tnone\t3\ta", "x",
        "name\t?\t0\t1\tperson\t1\thand", "name\tQQli\t0\t1\tperson\t1", "time\t3\t4\t9\t2\t1",
        "time\t3\t4\t9\t2", "3\t4\t9\tobscene\t3\ta\t?",
    ])
    func `a plan that lost a mark is no plan`(_ text: String) {
        #expect(PlanCode.plan(of: PlanCode.text(of: plan) + "\n" + text) == nil)
    }
}
