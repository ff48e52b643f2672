import AudioIO
import EvidenceExport
import EvidenceModel
import ForcedAlignment
import Redaction
import Verification

/// Listens for removed words in released sound, with the aligner's own ear.
struct RelistenCheck {
    let record: RestrictedRecordFile
    let plan: BleepPlan
    let modelFolder: String?

    /// Listens to the report's sound files; what was not done is a note.
    func add(to report: inout VerificationReport) {
        let words = removedWords
        guard !report.soundFiles.isEmpty, !words.isEmpty else { return }
        guard let language = record.transcript.language, isSpoken(language) else {
            return report.add(
                note:
                    "removed words were not listened for: the text is not in the language spoken, "
                    + "or it is not known which that is")
        }
        do {
            let stays = RedactedTranscript(record.transcript, applying: record.plan).transcript
            let listener = try Relistening(
                besides: stays.segments.map(\.text), in: language, modelFolder: modelFolder)
            for file in report.soundFiles {
                let ranks = try RelistenedClip(AudioClip.open(file.path), words).ranks(listener)
                report.add(
                    Listening(file: file.name, zip(ranks, words).map { ($0, $1.span.lowerBound) }))
            }
        } catch {
            let reason = (error as? any UserFacingError)?.description ?? "the sound cannot be read"
            report.add(note: "removed words were not listened for: \(reason)")
        }
    }

    private func isSpoken(_ language: LanguageTag) -> Bool {
        record.spokenLanguage.map { $0.language == language.language } ?? true
    }

    /// Each word of each mark, where its sound was cut out.
    private var removedWords: [RemovedWord] {
        plan.regions.flatMap { region in
            region.marks.filter { record.plan.marks.indices.contains($0) }.flatMap { index in
                let mark = record.plan.marks[index]
                let segment = record.transcript.segments[mark.segment]
                return segment.words.filter { $0.range.overlaps(mark.range) }.map { word in
                    RemovedWord(text: word.text, language: segment.language, span: region.span)
                }
            }
        }
    }
}
