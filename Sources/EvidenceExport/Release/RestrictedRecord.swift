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
            redactions: plan.marks.compactMap(redaction), bleep: bleep)
    }

    /// A mark with its text; nil for one beyond the segments or the text there are.
    private func redaction(_ mark: RedactionMark) -> RecordDocument.Redaction? {
        guard transcript.segments.indices.contains(mark.segment) else { return nil }
        let segment = transcript.segments[mark.segment]
        let range = mark.range.clamped(to: 0..<segment.text.codePointCount)
        guard !range.isEmpty else { return nil }
        return RecordDocument.Redaction(
            segment: mark.segment, range: range, category: mark.category,
            severity: mark.severity, span: segment.span(of: range),
            text: String(segment.text.slice(codePoints: range)), rule: mark.rule)
    }
}

extension Segment {
    /// The times of the words that a range of the text touches, together; nil when none is timed.
    fileprivate func span(of range: CodePointRange) -> TimeSpan? {
        words.lazy.filter { $0.range.overlaps(range) }.compactMap(\.timing?.span)
            .reduce(nil) { $0?.union($1) ?? $1 }
    }
}
