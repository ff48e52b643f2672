import EvidenceModel
import EvidencePipeline
import ForcedAlignment
import SpeakerVoices

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
        if segments.contains(where: { $0.speakerSuggestion?.method == .voice }),
            record.aligned.record.voiceModel == nil
        {
            StandardError.line(
                "\(name): --voice-model \(VoiceModelInstaller.name) tells people apart far better "
                    + "(earwitness models install voices)")
        }
        if let wanted, voices < wanted {
            StandardError.line(
                "\(name): \(wanted) voices were asked for, but no more than \(voices) segments hold "
                    + "enough speech to tell voices apart")
        }
        if record.voicesMayBeFewer {
            StandardError.line(
                "\(name): the voices are as much alike as parts of one voice: there are fewer, or the "
                    + "labels are wrong")
        }
        let silent = segments.count { $0.speaker == nil && !$0.words.isEmpty }
        if silent > 0 {
            StandardError.line("\(name): \(silent) segments hold too little speech for a label")
        }
    }
}
