import ArgumentParser
import EvidencePipeline

struct BleepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bleep",
        abstract: "Writes a clip with everything cut out that a record's plan removes.",
        discussion: """
            All channels; as many frames as before; outside the bleeps the samples of the original \
            for WAV and FLAC. Metadata is dropped but \
            for what --keep-metadata names. docs/bleep.md tells the rest.

            Example:
              earwitness bleep call.wav --plan call.restricted.json -o call.redacted.wav
            """)

    @Argument(help: "The clip; opened read-only.")
    var clip: String

    @Option(help: "The restricted record that annotate --restricted wrote for this clip.")
    var plan: String

    @Option(
        name: .shortAndLong,
        help: "The file to write; one that ends in .mp4 keeps the picture of a video clip.")
    var output: String

    @OptionGroup var bleep: BleepArguments

    @Option(
        help: """
            Also write this page (HTML): the sound before and after and what was cut out, without \
            any of the words.
            """)
    var report: String?

    @Flag(help: "Replace the output when it is there already; never the clip.")
    var force = false

    @Flag(name: .shortAndLong, help: "No progress and no remarks on standard error.")
    var quiet = false

    func run() throws {
        let renderer = bleep.renderer(
            force: force, reporting: TerminalProgress.reporter(quiet: quiet))
        let record = try Bleeping.bleep(
            clipPath: clip, recordPath: plan, to: output, renderer: renderer,
            reportPath: report)
        BleepRemarks(record: record).print(quiet: quiet)
        try StandardOutput.line(output)
        if let report { try StandardOutput.line(report) }
    }
}
