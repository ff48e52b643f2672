public import AudioIO
public import EvidenceExport
public import EvidenceModel
import ForcedAlignment
public import Redaction
public import Tagging
public import TranscriptFormats

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
    /// Tells what may go out as it is.
    let outgoing: OutgoingText
    /// Decisions whose text is not in the transcript any more.
    public let unmatchedDecisions: [Decision]
    /// Searches for topics that were given up, in the original and then in the translation.
    public let topicSearchesGivenUp: [GivenUpSearch]
    /// The translation, redacted by a plan of its own; nil when none was given.
    public let translation: AnnotatedTranslation?

    /// Tags a record and plans its redaction: what the scanner finds, changed by a person's decisions.
    ///
    /// Throws ``PipelineError/fileNameNeedsRedaction(path:)`` when the clip's own name, after which
    /// outputs are called, holds something that is to go, and ``PipelineError/unknownTopic(_:)`` when
    /// a decision is on a topic that the rules do not have.
    public init(
        _ record: AlignedRecord, tagger: TopicTagger, scanner: ProfanityScanner,
        style: MaskStyle = .plain, decisions: DecisionList = DecisionList(),
        reporting progress: ProgressReporter = .silent
    ) throws {
        let name = record.clip.source.fileName
        let hidden = PseudonymScanner(
            record.aligned.transcript.speakers, allowing: scanner.policy.allowedWords)
        let outgoing = OutgoingText(scanner, hiding: hidden)
        guard outgoing.leaves(fileName: name) else {
            throw PipelineError.fileNameNeedsRedaction(path: record.clip.clip.path)
        }
        if let origin = record.clip.source.origin, !outgoing.leaves(origin) {
            throw PipelineError.originNeedsRedaction
        }
        self.outgoing = outgoing
        clip = record.clip
        source = record.transcript
        alignment = record.aligned.record
        progress.report(.tag, 0)
        try Self.check(decisions, tagger)
        let named = decisions.applied(toSpeakersOf: record.aligned.transcript)
        let tagging = tagger.outcome(for: SpeakerLabels.merged(named.transcript))
        let reviewed = decisions.applied(toTopicsOf: tagging.transcript)
        let tagged = reviewed.transcript
        progress.report(.tag, 1)
        progress.report(.redact, 0)
        translation = record.translation.map {
            AnnotatedTranslation(
                $0, of: tagged, decidedSpeakers: named.decided, tagger: tagger, scanner: scanner,
                style: style,
                decisions: decisions)
        }
        topicSearchesGivenUp = tagging.givenUp + (translation?.topicSearchesGivenUp ?? [])
        var found = scanner.plan(for: tagged, style: style)
        if let translation {
            found = found.removingSegments(markedOnlyIn: translation, of: tagged)
        }
        let outcome = decisions.applied(to: found, of: tagged)
        plan = outcome.plan
        if let outside = plan.timings.first(where: { !$0.span.isInside(record.clip.source.span) }) {
            throw PipelineError.decisionOutsideClip(
                segment: outside.segment, duration: record.clip.source.span.length)
        }
        transcript = try Self.timed(tagged, plan, by: clip.clip)
        let missed = named.unmatched + reviewed.unmatched
        let unmatched = translation?.unmatched(among: missed) ?? missed
        unmatchedDecisions = unmatched + outcome.unmatched
        progress.report(.redact, 1)
    }

    private static func check(_ decisions: DecisionList, _ tagger: TopicTagger) throws {
        for topic in decisions.onTopics.compactMap(\.topic) where !tagger.topics.contains(topic) {
            throw PipelineError.unknownTopic(topic)
        }
    }

    /// Throws ``PipelineError/metadataNeedsRedaction(field:)`` when a field of the clip that is to be kept
    /// holds something that is to go.
    public func requireNeutralMetadata(keeping fields: Set<ClipMetadata.Field>) throws {
        for field in ClipMetadata(of: clip.clip.info, keeping: fields).textFields
        where !outgoing.leaves(field.value) {
            throw PipelineError.metadataNeedsRedaction(field: field.name)
        }
    }

    /// Words that took the time of a bleep that was in the clip.
    public var bleepedWordCount: Int {
        transcript.segments.reduce(0) { $0 + $1.words.count { $0.timing?.source == .bleeped } }
    }

    /// The transcript with the times of bleeps that are in the clip, if it has masked words.
    private static func timed(_ transcript: Transcript, _ plan: RedactionPlan, by clip: AudioClip)
        throws -> Transcript
    {
        let isMasked = plan.marks.contains { [.masked, .marker].contains($0.category) }
        guard isMasked else { return transcript }
        return transcript.timed(by: try ExistingBleep.find(in: clip), maskedBy: plan)
    }

    /// Segments that go as a whole since a mark stands in their translation alone.
    public var segmentsRemovedForTranslation: [Int] {
        plan.marks.filter { $0.rule == RedactionPlan.translationRule }.map(\.segment)
    }

    /// The redacted text, and that of its translation, split into cues that keep to a profile.
    public func reflowed(to profile: SubtitleProfile) -> AnnotationReflow {
        AnnotationReflow(
            original: released(nil).reflowed(to: profile),
            translation: translation?.reflowed(to: profile, clip: clip.source))
    }

    private func released(_ bleep: RecordDocument.Bleep?) -> ReleasedRecord {
        ReleasedRecord(
            RedactedTranscript(transcript, applying: plan), style: plan.style, clip: clip.source,
            transcriptSource: source.source, alignment: alignment, bleep: bleep)
    }

    /// The files to be written, named after the clip: `call.redacted.srt` and so on, and with
    /// `restricted` the full record, for its owner alone.
    ///
    /// `bleeper` is what will write the bleeped clip, which records then describe; nil without one.
    ///
    /// Throws `TranscriptError` when a format cannot hold the record.
    public func files(
        as formats: [ReleaseFormat], restricted: Bool, bleeper: BleepRenderer? = nil,
        reflow: AnnotationReflow? = nil, clockLabels: Bool = false
    ) throws -> [OutputFile] {
        let bleep = try bleeper.map { try bleepDescription($0) }
        let released = released(bleep)
        let names = AnnotationFileNames(clipPath: clip.clip.path)
        var files = try formats.map { format in
            OutputFile(
                name: names.released(format),
                bytes: try released.bytes(
                    as: format, reflow: reflow?.original, clockLabels: clockLabels))
        }
        if restricted {
            let record = RestrictedRecord(
                transcript, plan: plan, clip: clip.source, transcriptSource: source.source,
                alignment: alignment, bleep: bleep)
            files.append(
                OutputFile(name: names.restricted, bytes: record.bytes, access: .restricted))
        }
        files +=
            try translation?.files(
                as: formats, restricted: restricted, clip: clip.source, names: names,
                reflow: reflow?.translation, clockLabels: clockLabels) ?? []
        return files
    }
}

extension TimeSpan {
    fileprivate func isInside(_ whole: TimeSpan) -> Bool {
        whole.lowerBound <= lowerBound && upperBound <= whole.upperBound
    }
}
