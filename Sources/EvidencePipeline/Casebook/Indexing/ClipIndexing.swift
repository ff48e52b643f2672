import Casebook
import ContentHashing
import EvidenceModel
import ForcedAlignment
import Tagging

/// Makes records of a clip and its transcripts: timed as `annotate` does, tagged, not redacted.
struct ClipIndexing {
    let options: IndexingOptions
    private let tagger: TopicTagger

    init(_ options: IndexingOptions) {
        self.options = options
        tagger = TopicTagger(rules: options.rules)
    }

    /// The language of a record that need not be made again, or the record.
    enum Result {
        case unchanged(LanguageTag?)
        case record(CasebookRecord, givenUp: [GivenUpSearch])

        var language: LanguageTag? {
            switch self {
            case .unchanged(let language): language
            case .record(let record, _): record.transcript.language
            }
        }
    }

    /// The record of a transcript.
    ///
    /// - Parameters:
    ///   - spoken: the language of what is heard, when the transcript is a translation.
    ///   - known: the languages of records that are there, by what they were made of.
    /// - Throws: what `AlignedRecord` throws.
    func record(
        of transcript: IndexableFile, clip: IndexableFile, clipHash: String, spoken: LanguageTag?,
        known: [String: LanguageTag?]
    ) throws -> Result {
        var alignment = options.alignment
        if let language = transcript.language { alignment.languages = [language] }
        alignment.spokenLanguage = alignment.spokenLanguage ?? spoken
        let hash = try inputHash(transcript: transcript, clipHash: clipHash, alignment: alignment)
        if let language = known[hash] { return .unchanged(language) }
        let aligned = try AlignedRecord(
            clipPath: clip.path, transcriptPath: transcript.path, options: alignment)
        let text = aligned.aligned.transcript
        let named = options.speakers.map { $0.applied(to: text) } ?? text
        let tagging = tagger.outcome(for: SpeakerLabels.merged(named))
        return .record(
            CasebookRecord(
                clip: aligned.clip.source,
                transcript: tagging.transcript,
                isRedacted: false, origin: transcript.path, state: CasebookRecord.original,
                clipPath: clip.path, timedBy: aligned.aligned.record.method, inputHash: hash,
                provenance: aligned.document.provenanceText), givenUp: tagging.givenUp)
    }

    /// Stands for all that a record is made of.
    private func inputHash(
        transcript: IndexableFile, clipHash: String, alignment: AlignmentOptions
    ) throws -> String {
        let text = try SHA256Digest(of: InputBytes(path: transcript.path).bytes)
        let speakers = options.speakers.map { "speakers \($0.sha256)" }
        let parts =
            [
                "index 1", ToolVersion.current, clipHash, text.description, alignment.mode.rawValue,
                alignment.languages.map(\.description).joined(separator: ","),
                alignment.spokenLanguage?.description ?? "",
                alignment.modelFolder ?? "", options.rules.sha256.description, transcript.path,
            ] + [speakers].compactMap(\.self)
        return SHA256Digest(of: Array(parts.joined(separator: "\n").utf8)).description
    }
}
