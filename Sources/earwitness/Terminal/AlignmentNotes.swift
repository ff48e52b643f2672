import EvidenceModel
import EvidencePipeline
import ForcedAlignment

/// What of text and sound did not fit each other, on standard error; holds no text.
struct AlignmentNotes {
    let record: AlignedRecord

    func print() {
        let name = record.transcript.source.fileName
        for segment in record.aligned.unmatchedSegments {
            StandardError.line(
                "\(name): segment \(segment + 1) was not found in the sound; its times are guesses")
        }
        for span in record.aligned.unmatchedAudio {
            StandardError.line(
                "\(record.clip.source.fileName): speech from \(Timecode(span.lowerBound)) to "
                    + "\(Timecode(span.upperBound)) is not in the transcript")
        }
    }
}
