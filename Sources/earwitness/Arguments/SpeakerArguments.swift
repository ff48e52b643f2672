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

    @Flag(help: "When the transcript names nobody, take each channel of the clip for a party.")
    var speakerChannels = false

    @Option(
        help: "Names: a YAML file that renames and merges labels, or an RTTM file of turns.")
    var speakers: String?

    func validate() throws {
        if speakerCount != nil, speakerChannels {
            throw ValidationError("--speaker-count and --speaker-channels exclude each other")
        }
    }

    /// The record with its speakers named as far as the command line says how.
    func named(
        _ record: AlignedRecord, listeningTo channel: Int?, quiet: Bool
    ) throws -> AlignedRecord {
        var record = record
        let choice =
            speakerCount.map(SpeakerChoice.voices)
            ?? (speakerChannels ? SpeakerChoice.channels : nil)
        if let choice {
            if record.namesSpeakers, !quiet {
                StandardError.line(
                    "\(record.transcript.source.fileName): the transcript names its speakers, so "
                        + "none are suggested")
            }
            record = try record.suggestingSpeakers(
                choice, channel: channel.map { .channel($0 - 1) } ?? .mix)
            if !quiet { SpeakerNotes(record: record).print() }
        }
        return try speakers.map(record.naming(speakersFrom:)) ?? record
    }
}
