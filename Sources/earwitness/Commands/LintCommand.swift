import ArgumentParser
import EvidenceModel
import EvidencePipeline
import TranscriptFormats

struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Checks a subtitle file against its format and the rules of a broadcaster.",
        discussion: """
            Lists what had to be forgiven in reading the file, then every cue that is too long, too \
            fast, too short or too near the next one. Nothing is changed, and no text is shown. \
            Speakers' labels do not count. Ends with status 1 when there is anything to list.

            Examples:
              earwitness lint call.srt
              earwitness lint call.vtt --profile bbc --format json
            """)

    @Argument(help: "The subtitles, or - for standard input.")
    var file: String

    @Option(help: "The rules.")
    var profile = ProfileName(.netflix)

    @Option(help: "text or json.")
    var format = ListingFormat.text

    @OptionGroup var reading: TranscriptFileArguments

    func run() throws {
        let inspection = try SubtitleInspection(
            of: file, reading.reading, profile: profile.profile)
        try StandardOutput.write(format == .json ? inspection.json : inspection.text)
        guard inspection.isClean else { throw ExitCode(ExitStatus.found.rawValue) }
    }
}
