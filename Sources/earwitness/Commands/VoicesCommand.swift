import ArgumentParser
import EvidencePipeline
import SpeakerVoices

struct VoicesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "voices",
        abstract: "Suggests which speakers of different clips in a casebook sound alike.",
        discussion: """
            A line a pair: a score from 0 to 1, then clip, speaker and seconds of speech of each. A \
            score is never an identity: a channel, a cold or a brother can make one. Speakers with \
            less than 10 s of speech are not compared. Clips are sought where the casebook says and in \
            --clips, and must have the recorded hash. Names are those of the casebook, unredacted.

            Example:
              earwitness voices calls.casebook --clips recordings
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json
    }

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "A folder with the clips, where they are not where the casebook says.")
    var clips: [String] = []

    @Option(
        help: """
            The least score of a pair, 0 to 1. What is shown when not given is reached by one in a \
            hundred pairs of different voices.
            """)
    var least = VoiceComparison.usualScore

    @Option(
        help: """
            A neural model that listens: campplus, which earwitness models install voices fetches, or \
            an ONNX file that gives a vector of a voice for a 16 kHz waveform or mel bands.
            """)
    var voiceModel: String?

    @Option(help: "How it is written.")
    var format = Format.text

    func validate() throws {
        guard (0...1).contains(least) else { throw ValidationError("--least is from 0 to 1") }
    }

    func run() throws {
        let comparison = try VoiceComparison(
            casebookAt: casebook, locator: ClipLocator(folders: clips), least: least,
            model: try voiceModel.map(VoiceModel.init(named:)))
        for name in comparison.missing {
            StandardError.line("\(name): the clip was not found, so its voices are left out")
        }
        StandardError.line(
            "\(comparison.voiceCount) voices compared, \(comparison.shortCount) have less than 10 s of "
                + "speech; a score is a suggestion, never an identity")
        switch format {
        case .text: try StandardOutput.write(comparison.text)
        case .csv: try StandardOutput.write(comparison.csv)
        case .json: try StandardOutput.write(comparison.json)
        }
    }
}
