public import EvidenceModel
public import Redaction
public import TranscriptFormats

/// The full record: the original text with its plan. For those who made it, never for publication;
/// write it with ``OutputFile/Access/restricted``.
public struct RestrictedRecord: Hashable, Sendable {
    private let transcript: Transcript
    private let plan: RedactionPlan
    private let clip: ClipSource?
    private let transcriptSource: TranscriptSource?
    private let alignment: AlignmentRecord?
    private let bleep: RecordDocument.Bleep?

    /// Creates a record of the original transcript and its plan.
    public init(
        _ transcript: Transcript, plan: RedactionPlan, clip: ClipSource? = nil,
        transcriptSource: TranscriptSource? = nil, alignment: AlignmentRecord? = nil,
        bleep: RecordDocument.Bleep? = nil
    ) {
        self.transcript = transcript
        self.plan = plan
        self.clip = clip
        self.transcriptSource = transcriptSource
        self.alignment = alignment
        self.bleep = bleep
    }

    /// The record as native JSON.
    public var bytes: [UInt8] { document.bytes }

    /// The record as native JSON holds it, kind `restricted`: ranges lie in the original text.
    public var document: RecordDocument {
        RecordDocument(
            kind: .restricted, transcript: transcript, source: clip,
            transcriptSource: transcriptSource.map { source in
                RecordDocument.TranscriptOrigin(
                    fileName: source.fileName, sha256: source.sha256, format: source.format,
                    encoding: source.encoding)
            },
            alignment: alignment,
            mask: RecordDocument.Mask(plan.style),
            redactions: redactions, speakerRedactions: plan.speakerMarks.map(redaction),
            bleep: bleep)
    }

    /// The marks of all segments with their texts; each text is taken apart once.
    private var redactions: [RecordDocument.Redaction] {
        let marks = Dictionary(grouping: plan.marks, by: \.segment)
        return transcript.segments.enumerated().flatMap { index, segment in
            guard let marks = marks[index] else { return [RecordDocument.Redaction]() }
            let scalars = Array(segment.text.unicodeScalars)
            return marks.compactMap { redaction($0, of: segment, scalars) }
        }
    }

    /// A mark with its text; nil for one beyond the text there is. Its time is the one that a person
    /// has set, else that of its words.
    private func redaction(
        _ mark: RedactionMark, of segment: Segment, _ scalars: [Unicode.Scalar]
    ) -> RecordDocument.Redaction? {
        let range = mark.range.clamped(to: 0..<scalars.count)
        guard !range.isEmpty else { return nil }
        return RecordDocument.Redaction(
            segment: mark.segment, range: range, category: mark.category,
            severity: mark.severity, span: plan.timing(of: mark) ?? segment.span(of: range),
            text: String(String.UnicodeScalarView(scalars[range])), rule: mark.rule,
            pseudonym: mark.replacement)
    }

    private func redaction(_ mark: SpeakerMark) -> RecordDocument.SpeakerRedaction {
        RecordDocument.SpeakerRedaction(
            speaker: mark.speaker.name, range: mark.finding.range,
            category: mark.finding.category, severity: mark.finding.severity,
            text: String(mark.speaker.name.slice(codePoints: mark.finding.range)),
            rule: mark.finding.rule, pseudonym: mark.pseudonym)
    }
}
