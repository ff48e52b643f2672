import EvidenceExport
public import EvidenceModel
import ForcedAlignment
public import Redaction
public import Tagging
import TranscriptFormats

/// A translation that was tagged and given a redaction plan of its own.
public struct AnnotatedTranslation: Sendable {
    /// The text with times and topics. Restricted.
    public let transcript: Transcript
    /// What is to go from it.
    public let plan: RedactionPlan
    /// Its language.
    public let language: LanguageTag

    /// Searches for topics that were given up.
    public let topicSearchesGivenUp: [GivenUpSearch]

    private let parallel: ParallelTranslation
    /// Decisions on topics and speakers that are not about this text.
    private let unmatchedDecisions: [Decision]

    /// Tags a translation, follows what people said about the tags of the original, then what they
    /// said about its own, and plans its redaction. `decidedSpeakers` are the segments of the original whose
    /// speaker a person named.
    init(
        _ parallel: ParallelTranslation, of original: Transcript, decidedSpeakers: Set<Int>,
        tagger: TopicTagger,
        scanner: ProfanityScanner, style: MaskStyle, decisions: DecisionList
    ) {
        self.parallel = parallel
        let spoken = TranslatedSpeakers(
            original: original, decided: decidedSpeakers, pairing: parallel.pairing
        ).applied(to: parallel.transcript)
        let named = decisions.applied(toSpeakersOf: spoken)
        let tagging = tagger.outcome(for: SpeakerLabels.merged(named.transcript))
        topicSearchesGivenUp = tagging.givenUp
        let followed = TranslatedTopicDecisions(original: original, pairing: parallel.pairing)
            .applied(to: tagging.transcript)
        let reviewed = decisions.applied(toTopicsOf: followed)
        transcript = reviewed.transcript
        unmatchedDecisions = named.unmatched + reviewed.unmatched
        plan = scanner.plan(for: transcript, style: style)
        language = parallel.language
    }

    /// Those of some decisions on topics and speakers that are not about this text either.
    func unmatched(among decisions: [Decision]) -> [Decision] {
        decisions.filter(unmatchedDecisions.contains)
    }

    /// The redacted text split into cues that keep to a profile.
    func reflowed(to profile: SubtitleProfile, clip: ClipSource) -> SubtitleReflow {
        released(with: clip).reflowed(to: profile)
    }

    private func released(with clip: ClipSource) -> ReleasedRecord {
        ReleasedRecord(
            RedactedTranscript(transcript, applying: plan), style: plan.style, clip: clip,
            transcriptSource: parallel.source, alignment: parallel.alignment)
    }

    /// The files to be written: `call.en.redacted.srt` and so on.
    func files(
        as formats: [ReleaseFormat], restricted: Bool, clip: ClipSource, names: AnnotationFileNames,
        reflow: SubtitleReflow?, clockLabels: Bool
    ) throws -> [OutputFile] {
        let released = released(with: clip)
        var files = try formats.map { format in
            OutputFile(
                name: names.released(format, language: language),
                bytes: try released.bytes(as: format, reflow: reflow, clockLabels: clockLabels))
        }
        if restricted {
            let record = RestrictedRecord(
                transcript, plan: plan, clip: clip, transcriptSource: parallel.source,
                alignment: parallel.alignment)
            files.append(
                OutputFile(
                    name: names.restricted(language: language), bytes: record.bytes,
                    access: .restricted))
        }
        return files
    }

    /// The segments of the original in which something goes from the translation alone, with the
    /// strongest such mark: nothing says which word of the original it stands for, so all of the
    /// segment must go.
    ///
    /// Swear words answer to swear words of any kind, names, numbers and places each to their own.
    func marksWithoutCounterpart(in original: RedactionPlan) -> [(
        segment: Int, mark: RedactionMark
    )] {
        parallel.pairing.groups.flatMap { group in
            let known = Set(
                original.marks.filter { group.original.contains($0.segment) }
                    .map { Self.kind($0.category) })
            let alone = plan.marks.filter {
                group.translation.contains($0.segment) && !known.contains(Self.kind($0.category))
            }
            guard let strongest = alone.max(by: { $0.severity < $1.severity }) else {
                return [(segment: Int, mark: RedactionMark)]()
            }
            return group.original.map { ($0, strongest) }
        }
    }

    private static func kind(_ category: RedactionCategory) -> RedactionCategory {
        switch category {
        case .obscene, .scatological, .insult, .slur, .masked, .marker, .mild: .obscene
        default: category
        }
    }
}

extension RedactionPlan {
    /// The rule that records name for a segment that goes because of its translation.
    static let translationRule = "translation"

    /// The plan with whole segments of `transcript` removed that hold a mark in the translation only.
    func removingSegments(
        markedOnlyIn translation: AnnotatedTranslation, of transcript: Transcript
    ) -> RedactionPlan {
        let whole = translation.marksWithoutCounterpart(in: self).map { segment, mark in
            RedactionMark(
                segment: segment,
                range: 0..<transcript.segments[segment].text.codePointCount,
                category: mark.category, severity: mark.severity, rule: Self.translationRule)
        }
        let gone = Set(whole.map(\.segment))
        return replacing(marks: marks.filter { !gone.contains($0.segment) } + whole)
    }
}
