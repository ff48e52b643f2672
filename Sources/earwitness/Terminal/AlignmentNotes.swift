import EvidenceModel
import EvidencePipeline
import ForcedAlignment

/// What of text and sound did not fit each other, on standard error; holds no text.
struct AlignmentNotes {
    /// The project's calls and read speech reach 0.87; a transcript of another clip 0.1 to 0.75.
    private static let doubtfulConfidence = 0.78
    /// So many segments are named one by one.
    private static let most = 10
    let record: AlignedRecord

    private var name: String { record.transcript.source.fileName }

    func print() {
        printSegments(.notInSound) { _ in "was not found in the sound; its times are guesses" }
        printSegments(.contradictsSound) { segment in
            let start = segment.words.lazy.compactMap(\.timing?.span.lowerBound).first
            return "is heard elsewhere than its times say"
                + (start.map { ", from \(Timecode($0)) on" } ?? "")
        }
        printCounts()
        printLessons()
        for span in record.aligned.unmatchedAudio {
            StandardError.line(
                "\(record.clip.source.fileName): speech from \(Timecode(span.lowerBound)) to "
                    + "\(Timecode(span.upperBound)) is not in the transcript, so nothing in it is "
                    + "redacted")
        }
        if let confidence = record.aligned.record.confidence, confidence < Self.doubtfulConfidence {
            StandardError.line(
                "\(name): text and sound fit badly (confidence "
                    + "\(Int((confidence * 100).rounded())) %); is this the transcript of this clip?"
            )
        }
    }

    private func printLessons() {
        for name in record.missingLessons {
            StandardError.line(
                "\(name): the clip was not found, or is another one now, so nothing was learned from it"
            )
        }
        for name in record.unfitLessons {
            StandardError.line(
                "\(name): nothing can be learned from the clip, since its text does not fit its sound"
            )
        }
        guard let adaptation = record.aligned.record.adaptation else { return }
        let count = adaptation.clips.count
        StandardError.line(
            "\(record.clip.source.fileName): "
                + (count == 0
                    ? "no clip of the casebook sounds like it, so nothing was learned"
                    : "learned from \(count) \(count == 1 ? "clip" : "clips") of the casebook"))
    }

    private func printCounts() {
        printCount(
            .widened,
            "had to be widened, since words begin or end outside the times given; --align refine "
                + "finds the times by sound")
        printCount(.beyondClip, "start after the end of the clip; is the clip whole?")
        printCount(
            .otherLanguage, "not in the language spoken and were not sought in the sound")
    }

    private func printCount(_ doubt: TimingDoubt, _ message: String) {
        let count = segments(doubt).count
        guard count > 0 else { return }
        let all = record.aligned.transcript.segments.count
        StandardError.line("\(name): of \(all) segments, \(count) \(message)")
    }

    private func segments(_ doubt: TimingDoubt) -> [(index: Int, segment: Segment)] {
        record.aligned.transcript.segments.enumerated().filter { $0.element.doubts.contains(doubt) }
            .map { ($0.offset, $0.element) }
    }

    private func printSegments(_ doubt: TimingDoubt, _ message: (Segment) -> String) {
        let doubted = segments(doubt)
        for (index, segment) in doubted.prefix(Self.most) {
            StandardError.line("\(name): segment \(index + 1) \(message(segment))")
        }
        if doubted.count > Self.most {
            let rest = doubted.dropFirst(Self.most).map { String($0.index + 1) }
            StandardError.line("\(name): likewise segments \(rest.joined(separator: ", "))")
        }
    }
}
