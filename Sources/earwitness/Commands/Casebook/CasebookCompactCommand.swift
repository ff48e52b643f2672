import ArgumentParser
import EvidencePipeline

struct CasebookCompactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compact", abstract: "Makes a casebook as small as it can be.",
        discussion: """
            Example:
              earwitness casebook compact calls.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    func run() throws { try CasebookKeeping.compact(casebook) }
}
