import ArgumentParser
import EvidencePipeline

struct CasebookListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the records of a casebook.",
        discussion: """
            Example:
              earwitness casebook list calls.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "text or json.")
    var format = ListingFormat.text

    func run() throws {
        let listing = try CasebookListing(casebookAt: casebook)
        try StandardOutput.write(format == .json ? listing.json : listing.text)
    }
}
