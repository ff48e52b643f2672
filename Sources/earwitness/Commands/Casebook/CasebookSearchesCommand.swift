import ArgumentParser
import EvidencePipeline

struct CasebookSearchesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searches",
        abstract: "Lists the searches that a casebook keeps, or forgets one.",
        discussion: """
            Examples:
              earwitness casebook searches calls.casebook
              earwitness casebook searches calls.casebook --forget weapons
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "Forget the search of this name.")
    var forget: String?

    func run() throws {
        if let forget { return try SavedSearchListing.forget(forget, casebookPath: casebook) }
        try StandardOutput.write(SavedSearchListing.text(casebookPath: casebook))
    }
}
