public import EvidenceModel
import ForcedAlignment

/// A translation with the times of its original; nothing is redacted yet.
public struct ParallelTranslation: Sendable {
    /// The text, its segments timed by those of the original.
    public internal(set) var transcript: Transcript
    /// The file it stands in.
    public let source: TranscriptSource
    /// Its language, by which its outputs are called.
    public let language: LanguageTag
    /// How it was timed: `carried`, over an original that was aligned so.
    public let alignment: AlignmentRecord
    /// Which segments belong to which of the original.
    let pairing: SegmentPairing

    /// Carries the times of an aligned original over; throws `AlignmentError` when the two part.
    init(_ translation: LoadedTexts.Translation, of original: AlignedTranscript) throws {
        pairing = try SegmentPairing(
            original: original.transcript, translation: translation.transcript,
            file: translation.source.fileName)
        transcript = CarriedTimes.carried(
            to: translation.transcript, from: original.transcript, by: pairing)
        source = translation.source
        language = translation.language
        var record = original.record
        record.method = .carried
        record.confidence = nil
        alignment = record
    }
}
