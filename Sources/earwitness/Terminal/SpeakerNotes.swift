import EvidenceModel
import EvidencePipeline
import ForcedAlignment

/// What to know of suggested speakers, on standard error.
struct SpeakerNotes {
    let record: AlignedRecord
    /// How many voices were asked for; nil when no number was named.
    var wanted: Int?

    func print() {
        let segments = record.aligned.transcript.segments
        let suggested = segments.count { $0.speakerSuggestion != nil }
        guard suggested > 0 else { return }
        let name = record.transcript.source.fileName
        let voices = Set(segments.compactMap(\.speaker)).count
        StandardError.line(
            "\(name): \(voices) speakers suggested for \(suggested) segments by sound; listen before "
                + "you rely on them")
        if let wanted, voices < wanted {
            StandardError.line(
                "\(name): \(wanted) voices were asked for, but no more than \(voices) segments hold "
                    + "enough speech to tell voices apart")
        }
        let silent = segments.count { $0.speaker == nil && !$0.words.isEmpty }
        if silent > 0 {
            StandardError.line("\(name): \(silent) segments hold too little speech for a label")
        }
    }
}
