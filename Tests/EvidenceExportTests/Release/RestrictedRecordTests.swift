import EvidenceModel
import Redaction
import Testing
import TranscriptFormats

@testable import EvidenceExport

struct RestrictedRecordTests {
    @Test func `it holds the original text and the plan`() throws {
        let record = RestrictedRecord(
            Sample.transcript, plan: Sample.plan, transcriptSource: Sample.source)
        let again = try RecordDocument(reading: record.bytes, named: "a.json")
        #expect(again.kind == .restricted)
        #expect(again.transcript == Sample.transcript)
        #expect(again.transcriptSource?.fileName == "Ivanov private.txt")
        #expect(
            again.redactions == [
                RecordDocument.Redaction(
                    segment: 0, range: 5..<9, category: .obscene, severity: .high,
                    span: Sample.span(1_400, 1_800), text: "shit", rule: "en/secret-root")
            ])
    }

    @Test func `a time that a person has set is the mark's, and marks in names are kept`() throws {
        let timing = MarkTiming(segment: 0, range: 5..<9, span: Sample.span(1_000, 2_000))
        let name = SpeakerMark(
            speaker: Speaker(name: "Мудак 2"),
            finding: TextFinding(range: 0..<5, category: .obscene, severity: .medium, rule: "m"))
        let plan = RedactionPlan(
            marks: Sample.plan.marks, speakerMarks: [name], timings: [timing])
        let record = RestrictedRecord(Sample.transcript, plan: plan)
        let again = try RecordDocument(reading: record.bytes, named: "a.json")

        #expect(again.redactions.map(\.span) == [Sample.span(1_000, 2_000)])
        #expect(
            again.speakerRedactions == [
                RecordDocument.SpeakerRedaction(
                    speaker: "Мудак 2", range: 0..<5, category: .obscene, severity: .medium,
                    text: "Мудак", rule: "m")
            ])
    }

    @Test func `a text of a megabyte with a mark on every word is bounded work`() {
        let text = String(repeating: "слово бля ", count: 100_000)
        let marks = (0..<100_000).map { index in
            RedactionMark(
                segment: 0, range: index * 10 + 6..<index * 10 + 9, category: .obscene,
                severity: .low, rule: "r")
        }
        let record = RestrictedRecord(
            Transcript(segments: [Segment(text: text)]), plan: RedactionPlan(marks: marks))
        let redactions = record.document.redactions
        #expect(redactions.count == 100_000)
        #expect(redactions.last?.text == "бля")
    }

    @Test func `marks beyond the text cover what there is`() {
        let marks = [0..<400, 500..<600].map {
            RedactionMark(segment: 1, range: $0, category: .other, severity: .low, rule: "r")
        }
        let beyond = RedactionMark(
            segment: 7, range: 0..<1, category: .other, severity: .low, rule: "r")
        let record = RestrictedRecord(
            Sample.transcript, plan: RedactionPlan(marks: marks + [beyond]))
        #expect(record.document.redactions.map(\.text) == ["Нет еды."])
    }
}
