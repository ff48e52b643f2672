import Casebook
import EvidenceModel
import Redaction
import Testing

@testable import EvidencePipeline

@Suite struct RecordedPlanTests {
    private let plan = RedactionPlan(
        marks: [
            RedactionMark(
                segment: 0, range: 0..<4, category: .obscene, severity: .high, rule: "decision")
        ],
        speakerMarks: [
            SpeakerMark(
                speaker: Speaker(name: "Иван Петров"),
                finding: TextFinding(
                    range: 0..<4, category: .person, severity: .low, rule: "decision"))
        ],
        timings: [
            MarkTiming(
                segment: 0, range: 0..<4,
                span: MediaTime(milliseconds: 900)..<MediaTime(milliseconds: 1_400))
        ])

    @Test func `a casebook keeps all that a person decided`() {
        #expect(RedactionPlan(RecordedPlan(plan), style: plan.style) == plan)
    }

    @Test func `what a policy finds in names comes to it, and neither hides the other`() {
        var policy = RedactionPolicy(categories: [.person])
        policy.names = ["Петров"]
        let scanner = ProfanityScanner(policy: policy)
        let record = CasebookRecord(
            clip: ClipSource(
                fileName: "call.wav", sha256: String(repeating: "a", count: 64), byteCount: 1,
                format: "WAV", decoder: "test", frameCount: 16_000, rate: .speech, channelCount: 1),
            transcript: Transcript(segments: [
                Segment(text: "слово", speaker: Speaker(name: "Иван Петров"))
            ]),
            isRedacted: false, plan: RecordedPlan(plan))
        let used = CasebookPlan(scanner: scanner, scanningAll: false).plan(for: record)
        #expect(used.timings == plan.timings)
        #expect(used.speakerMarks.map(\.finding.range) == [0..<4, 5..<11])
    }
}
