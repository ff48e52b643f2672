import AudioIO
import EvidenceExport
import EvidenceModel
import Redaction
import TranscriptFormats

/// The full record of an annotation: the original text with its plan.
struct RestrictedRecordFile {
    let transcript: Transcript
    let plan: RedactionPlan
    /// The clip the record was made from.
    let source: ClipSource
    /// Where the record is.
    let path: String
    /// Whether the text is not what is spoken in the clip.
    let isTranslation: Bool
    /// The language spoken in the clip; nil when nothing was aligned.
    let spokenLanguage: LanguageTag?

    /// Reads a record that `annotate --restricted` wrote.
    ///
    /// Throws ``PipelineError/notRestricted(path:)`` for any other file.
    init(at path: String) throws {
        let input = try InputBytes(path: path)
        guard let document = try? RecordDocument(reading: input.bytes, named: path),
            document.kind == .restricted, let source = document.source,
            let style = document.mask.flatMap({ MaskStyle(name: $0.style) })
        else { throw PipelineError.notRestricted(path: path) }
        self.source = source
        spokenLanguage = document.alignment?.spokenLanguage
        isTranslation = document.isTranslation
        self.path = path
        let transcript = document.transcript
        self.transcript = transcript
        plan = Self.plan(of: document, style: style)
    }

    /// The plan that a record holds, masked in `style`.
    static func plan(of document: RecordDocument, style: MaskStyle) -> RedactionPlan {
        RedactionPlan(
            marks: document.redactions.map { redaction in
                RedactionMark(
                    segment: redaction.segment, range: redaction.range,
                    category: redaction.category, severity: redaction.severity,
                    rule: redaction.rule ?? "", replacement: redaction.pseudonym)
            },
            speakerMarks: document.speakerRedactions.map { redaction in
                SpeakerMark(
                    speaker: Speaker(name: redaction.speaker),
                    finding: TextFinding(
                        range: redaction.range, category: redaction.category,
                        severity: redaction.severity, rule: redaction.rule),
                    pseudonym: redaction.pseudonym)
            },
            timings: document.redactions.compactMap { timing($0, in: document.transcript) },
            style: style)
    }

    /// The time of a redaction where it is not that of its words: a person has set it.
    private static func timing(_ redaction: RecordDocument.Redaction, in transcript: Transcript)
        -> MarkTiming?
    {
        guard let span = redaction.span, !span.isEmpty,
            transcript.segments.indices.contains(redaction.segment),
            transcript.segments[redaction.segment].span(of: redaction.range) != span
        else { return nil }
        return MarkTiming(segment: redaction.segment, range: redaction.range, span: span)
    }

    /// What is to be cut out of the clip; errors name `clipPath`.
    ///
    /// Throws ``PipelineError/planOfTranslation(path:)`` when the text is not what is spoken.
    func bleepPlan(clipPath: String) throws -> BleepPlan {
        if isTranslation { throw PipelineError.planOfTranslation(path: path) }
        return try BleepPlan(transcript, plan, clip: source.span, named: clipPath)
    }
}
