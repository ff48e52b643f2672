import EvidenceModel
import EvidencePipeline
import ForcedAlignment

/// What of text and sound did not fit each other, on standard error; holds no text.
struct AlignmentNotes {
    /// The project's calls and read speech reach 0.9; a transcript of another clip 0.3 to 0.6.
    private static let doubtfulConfidence = 0.65
    let record: AlignedRecord

    func print() {
        printUnmatched()
        if let confidence = record.aligned.record.confidence, confidence < Self.doubtfulConfidence {
            StandardError.line(
                "\(record.transcript.source.fileName): text and sound fit badly (confidence "
                    + "\(Int((confidence * 100).rounded())) %); is this the transcript of this clip?"
            )
        }
        let end = record.clip.source.span.upperBound
        let late = record.aligned.transcript.segments.count {
            ($0.timing?.span.lowerBound).map { end <= $0 } ?? false
        }
        if late > 0 {
            StandardError.line(
                "\(record.transcript.source.fileName): \(late) segments start after the end of the "
                    + "clip; is the clip whole?")
        }
    }

    private func printUnmatched() {
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
