import ArgumentParser
import EvidencePipeline

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract:
            "Says what an audio clip is: format, rate, channels, counted frames, metadata, hash.",
        discussion: """
            Example:
              earwitness inspect call.wav --format json
            """)

    @Argument(help: "The clip.")
    var clip: String

    @Option(help: "text or json.")
    var format = ListingFormat.text

    func run() throws {
        let inspection = try Inspection(clipAt: clip)
        try StandardOutput.write(format == .json ? inspection.json : inspection.text)
    }
}
