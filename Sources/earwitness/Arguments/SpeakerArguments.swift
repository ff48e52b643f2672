import ArgumentParser
import AudioIO
import EvidenceModel
import EvidencePipeline
import SpeakerVoices

/// Who speaks, where the transcript does not say it.
struct SpeakerArguments: ParsableArguments {
    @Option(
        help: """
            When the transcript names nobody, tell this many voices apart by their sound (a number, \
            or auto) and suggest labels: Voice 1?, Voice 2?.
            """)
    var speakerCount: SpeakerCount?

    @Option(
        help: """
            A neural model that listens for --speaker-count: campplus, which earwitness models install \
            voices fetches, or an ONNX file that gives a vector of a voice for a 16 kHz waveform or mel \
            bands.
            """)
    var voiceModel: String?

    @Flag(help: "When the transcript names nobody, take each channel of the clip for a party.")
    var speakerChannels = false

    @Option(
        help: "Names: a YAML file that renames and merges labels, or an RTTM file of turns.")
    var speakers: String?

    func validate() throws {
        if speakerCount != nil, speakerChannels {
            throw ValidationError("--speaker-count and --speaker-channels exclude each other")
        }
        if voiceModel != nil, speakerCount == nil {
            throw ValidationError("--voice-model takes part where --speaker-count asks for voices")
        }
    }

    /// The record with its speakers named as far as the command line says how.
    func named(
        _ record: AlignedRecord, listeningTo channel: Int?, quiet: Bool
    ) throws -> AlignedRecord {
        var record = record
        if let choice = try choice() {
            if record.namesSpeakers, !quiet {
                StandardError.line(
                    "\(record.transcript.source.fileName): the transcript names its speakers, so "
                        + "none are suggested")
            }
            record = try record.suggestingSpeakers(
                choice, channel: channel.map { .channel($0 - 1) } ?? .mix)
            if !quiet { SpeakerNotes(record: record, wanted: wantedVoices).print() }
        }
        return try speakers.map(record.naming(speakersFrom:)) ?? record
    }

    private var wantedVoices: Int? {
        guard case .exactly(let number)? = speakerCount else { return nil }
        return number
    }

    private func choice() throws -> SpeakerChoice? {
        if let speakerCount {
            return .voices(speakerCount, model: try voiceModel.map(VoiceModel.init(named:)))
        }
        return speakerChannels ? .channels : nil
    }
}
