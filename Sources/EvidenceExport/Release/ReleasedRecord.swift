public import EvidenceModel
public import Redaction
public import TranscriptFormats

/// A record on its way out: a redacted transcript and where it came from.
public struct ReleasedRecord: Hashable, Sendable {
    private let redacted: RedactedTranscript
    private let style: MaskStyle
    private let clip: ClipSource?
    private let transcriptSource: TranscriptSource?
    private let alignment: AlignmentRecord?
    private let bleep: RecordDocument.Bleep?

    /// Creates a record. Only a plan can make the redacted transcript it needs.
    ///
    /// - Parameters:
    ///   - style: the style of the plan that made `redacted`.
    ///   - bleep: the bleeped clip that goes with it.
    public init(
        _ redacted: RedactedTranscript, style: MaskStyle = .plain, clip: ClipSource? = nil,
        transcriptSource: TranscriptSource? = nil, alignment: AlignmentRecord? = nil,
        bleep: RecordDocument.Bleep? = nil
    ) {
        self.redacted = redacted
        self.style = style
        self.clip = clip
        self.transcriptSource = transcriptSource
        self.alignment = alignment
        self.bleep = bleep
    }

    /// The record as a file.
    ///
    /// - Throws: `TranscriptError.untimed` when a subtitle format is wanted and a segment has no time.
    ///
    /// - Parameters:
    ///   - reflow: the text split into cues, for subtitle formats; see ``reflowed(to:)``.
    ///   - clockLabels: whether the text of subtitles and labelled text begins with the time of day,
    ///     where the clip's is known.
    public func bytes(
        as format: ReleaseFormat, reflow: SubtitleReflow? = nil, clockLabels: Bool = false
    ) throws(TranscriptError) -> [UInt8] {
        switch format {
        case .json: return document.bytes
        case .annotation: return try document.webAnnotations
        case .srt, .vtt, .ttml, .text:
            var text = reflow?.transcript ?? redacted.transcript
            if format == .text { text = redacted.transcript }
            if clockLabels, let clock = clip?.wallClock {
                text = ClockLabels.labelled(text, by: clock)
            }
            var bytes = try TranscriptFile.bytes(of: text, as: format.transcriptFormat)
            if format == .vtt, let clip, let header = bytes.firstIndex(of: 0x0A) {
                bytes.insert(contentsOf: ClockLabels.note(on: clip), at: header + 1)
            }
            return bytes
        default:
            return try TranscriptFile.bytes(of: redacted.transcript, as: format.transcriptFormat)
        }
    }

    /// The redacted text split into cues that keep to a profile.
    public func reflowed(to profile: SubtitleProfile) -> SubtitleReflow {
        SubtitleReflow(redacted.transcript, to: profile)
    }

    /// The record as native JSON holds it, kind `redacted`.
    public var document: RecordDocument {
        RecordDocument(
            kind: .redacted, transcript: redacted.transcript, source: clip,
            transcriptSource: transcriptSource.map(origin), alignment: alignment,
            mask: RecordDocument.Mask(style),
            redactions: redacted.redactions.map { redaction in
                RecordDocument.Redaction(
                    segment: redaction.segment, range: redaction.range,
                    category: redaction.category, severity: redaction.severity,
                    span: redaction.span)
            }, bleep: bleep)
    }

    /// The file of the text without what would give the words away: its name is withheld, and where
    /// something was masked its hash too, since with the masked text it would let anyone try swear
    /// words until the hash fits. The restricted record holds both.
    private func origin(_ source: TranscriptSource) -> RecordDocument.TranscriptOrigin {
        let suffix = FileName.extension(of: source.fileName)
        return RecordDocument.TranscriptOrigin(
            fileName: suffix.isEmpty ? "transcript" : "transcript.\(suffix)",
            sha256: redacted.redactions.isEmpty ? source.sha256 : nil, format: source.format,
            encoding: source.encoding)
    }
}
