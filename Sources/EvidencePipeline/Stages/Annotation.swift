import AudioIO
public import EvidenceExport
public import EvidenceModel
import ForcedAlignment
public import Redaction
public import Tagging

/// A record that was aligned, tagged and given a redaction plan, ready to leave.
public struct Annotation: Sendable {
    /// The clip.
    public let clip: LoadedClip
    /// The text as it was read.
    public let source: LoadedTranscript
    /// The original text with times and topics. Restricted.
    public let transcript: Transcript
    /// How the times came about.
    public let alignment: AlignmentRecord
    /// What is to go.
    public let plan: RedactionPlan
    /// Decisions whose text is not in the transcript any more.
    public let unmatchedDecisions: [Decision]

    /// Tags a record and plans its redaction: what the scanner finds, changed by a person's decisions.
    ///
    /// Throws ``PipelineError/fileNameNeedsRedaction(path:)`` when the clip's own name, after which
    /// outputs are called, holds something that is to go.
    public init(
        _ record: AlignedRecord, tagger: TopicTagger, scanner: ProfanityScanner,
        style: MaskStyle = .plain, decisions: DecisionList = DecisionList(),
        reporting progress: ProgressReporter = .silent
    ) throws {
        let name = record.clip.source.fileName
        guard scanner.findings(in: name).isEmpty else {
            throw PipelineError.fileNameNeedsRedaction(path: record.clip.clip.path)
        }
        clip = record.clip
        source = record.transcript
        alignment = record.aligned.record
        progress.report(.tag, 0)
        transcript = tagger.tag(SpeakerLabels.merged(record.aligned.transcript))
        progress.report(.tag, 1)
        progress.report(.redact, 0)
        let outcome = decisions.applied(
            to: scanner.plan(for: transcript, style: style), of: transcript)
        plan = outcome.plan
        unmatchedDecisions = outcome.unmatched
        progress.report(.redact, 1)
    }

    /// The files to be written, named after the clip: `call.redacted.srt` and so on, and with
    /// `restricted` the full record, for its owner alone.
    ///
    /// Throws `TranscriptError` when a format cannot hold the record.
    public func files(as formats: [ReleaseFormat], restricted: Bool) throws -> [OutputFile] {
        let released = ReleasedRecord(
            RedactedTranscript(transcript, applying: plan), style: plan.style, clip: clip.source,
            transcriptSource: source.source, alignment: alignment)
        let names = AnnotationFileNames(clipPath: clip.clip.path)
        var files = try formats.map { format in
            OutputFile(name: names.released(format), bytes: try released.bytes(as: format))
        }
        if restricted {
            let record = RestrictedRecord(
                transcript, plan: plan, clip: clip.source, transcriptSource: source.source,
                alignment: alignment)
            files.append(
                OutputFile(name: names.restricted, bytes: record.bytes, access: .restricted))
        }
        return files
    }
}
