import ArgumentParser
import EvidencePipeline

struct CasebookStatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Says what a casebook holds, in numbers.",
        discussion: """
            Example:
              earwitness casebook stats calls.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    func run() throws {
        try StandardOutput.write(CasebookListing(casebookAt: casebook).statisticsText)
    }
}
