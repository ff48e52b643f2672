import ArgumentParser
import EvidencePipeline

struct CasebookReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Writes a second casebook that holds redacted text only.",
        discussion: """
            Every record goes through a redaction plan on its way; no original enters the new file. \
            A record that came with a plan (.restricted.json) keeps it, with all that was decided by \
            hand; --policy adds what it finds.

            Example:
              earwitness casebook release calls.casebook public.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Argument(help: "The casebook to write; it must not be there.")
    var output: String

    @OptionGroup var redaction: RedactionArguments

    func run() throws {
        let count = try CasebookRelease.write(
            casebook, to: output, plan: try redaction.casebookPlan())
        try StandardOutput.line("\(output): records: \(count)")
    }
}
