import ArgumentParser
import EvidenceModel

/// The command line: one file a verb in `Commands/`.
@main struct Earwitness: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "earwitness",
        abstract:
            "Times, tags and redacts the transcript of an audio clip, and searches it afterwards.",
        discussion: """
            Example:
              earwitness annotate call.wav call.srt -o released
            writes released/call.redacted.srt, .vtt and .json. Results go to standard output, \
            progress and errors to standard error.
            """,
        version: "earwitness \(ToolVersion.current)",
        subcommands: [
            AnnotateCommand.self, AlignCommand.self, ScanCommand.self, DecideCommand.self,
            InspectCommand.self,
            BleepCommand.self, VerifyCommand.self, ConvertCommand.self, LintCommand.self,
            IndexCommand.self,
            SearchCommand.self, CasebookCommand.self,
            PolicyCommand.self, RulesCommand.self, ModelsCommand.self, StatsCommand.self,
            VoicesCommand.self,
        ])

    static func main() async {
        Interruption.prepare()
        do {
            let command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch {
            Failure(error).exit()
        }
    }
}
