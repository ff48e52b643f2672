import Casebook
import EvidenceExport
import EvidenceModel
import Redaction
import TranscriptFormats

/// Records of ours in a casebook: text and plan in its tables, the rest as native JSON without text.
extension RecordDocument {
    /// Whether the text is not what is spoken in the clip, as far as the record says: its times were
    /// carried over, or it is in another language and no word of it was found in the sound.
    var isTranslation: Bool {
        if alignment?.method == .carried { return true }
        guard let spoken = alignment?.spokenLanguage, let language = transcript.language,
            spoken.language != language.language
        else { return false }
        return !transcript.segments.contains { segment in
            segment.words.contains { $0.timing?.confidence != nil }
        }
    }

    /// What a casebook keeps of how the record was made.
    var provenanceText: String { String(decoding: provenance.bytes, as: UTF8.self) }

    /// The record that went into a casebook, with what has changed there since.
    init(_ record: CasebookRecord) {
        let made = record.provenance.flatMap {
            try? RecordDocument(reading: Array($0.utf8), named: record.clip.fileName)
        }
        let kind: Kind =
            record.isRedacted ? .redacted : record.plan == nil ? .unredacted : .restricted
        self =
            made
            ?? RecordDocument(
                kind: kind, transcript: record.transcript, source: record.clip,
                alignment: record.timedBy.map { AlignmentRecord(method: $0) })
        self.kind = kind
        transcript = record.transcript
        if let plan = record.plan { apply(plan) }
    }

    private mutating func apply(_ recorded: RecordedPlan) {
        let style = mask.flatMap { MaskStyle(name: $0.style) } ?? .plain
        let restricted = RestrictedRecord(
            transcript, plan: RedactionPlan(recorded, style: style)
        ).document
        mask = restricted.mask
        redactions = restricted.redactions
        speakerRedactions = restricted.speakerRedactions
    }
}
