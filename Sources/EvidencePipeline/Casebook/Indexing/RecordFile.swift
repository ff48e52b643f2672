import Casebook
import EvidenceModel
import Redaction
import TranscriptFormats

/// A record of ours as a casebook takes it.
enum RecordFile {
    /// Reads a record.
    ///
    /// Throws ``PipelineError/notARecord(path:)`` for any other file, or one without a clip, and
    /// ``PipelineError/newerRecord(path:)`` for one that a later version wrote.
    static func record(at path: String) throws -> CasebookRecord {
        let input = try InputBytes(path: path)
        let document: RecordDocument
        do {
            document = try RecordDocument(reading: input.bytes, named: path)
        } catch .syntax(_, _, _, _, .unknownSchema) {
            throw PipelineError.newerRecord(path: path)
        } catch {
            throw PipelineError.notARecord(path: path)
        }
        guard let clip = document.source else { throw PipelineError.notARecord(path: path) }
        let plan = RestrictedRecordFile.plan(of: document, style: .plain)
        return CasebookRecord(
            clip: clip, transcript: document.transcript, isRedacted: document.kind == .redacted,
            origin: path, state: state(of: document.kind), timedBy: document.alignment?.method,
            plan: document.kind == .restricted ? RecordedPlan(plan) : nil,
            provenance: document.provenanceText)
    }

    private static func state(of kind: RecordDocument.Kind) -> String {
        switch kind {
        case .redacted: CasebookRecord.redacted
        case .restricted: CasebookRecord.planned
        case .unredacted: CasebookRecord.original
        }
    }
}
