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
