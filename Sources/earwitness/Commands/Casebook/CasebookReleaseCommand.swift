import ArgumentParser
import EvidencePipeline
import Redaction

struct CasebookReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Writes a second casebook that holds redacted text only.",
        discussion: """
            Every record goes through the redaction plan on its way; no original enters the new file.

            Example:
              earwitness casebook release calls.casebook public.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Argument(help: "The casebook to write; it must not be there.")
    var output: String

    @OptionGroup var redaction: RedactionArguments

    func run() throws {
        let scanner = try redaction.scanner()
        let count = try CasebookRelease.write(
            casebook, to: output, scanner: scanner, style: scanner.policy.style ?? .plain)
        try StandardOutput.line("\(output): \(count) records")
    }
}
