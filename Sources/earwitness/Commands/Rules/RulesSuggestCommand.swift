import ArgumentParser
import EvidencePipeline

struct RulesSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Lists key phrases of a casebook, for people who write rules: proposals only.",
        discussion: """
            Names, numbers, units, phrases that keep together; with --clip what is more frequent in \
            that clip than in the others. The list is made of the original text, unredacted: do not \
            publish it. JSON and CSV have each phrase as a term of a rule too.

            Examples:
              earwitness rules suggest calls.casebook
              earwitness rules suggest calls.casebook --clip call-7 --format csv
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, csv, json
    }

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "A part of a clip's file name, or the beginning of its SHA-256.")
    var clip: String?

    @Option(help: "How many phrases at most.")
    var limit = 50

    @Option(help: "How it is written.")
    var format = Format.text

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1") }
        if let clip, clip.isEmpty { throw ValidationError("--clip must not be empty") }
    }

    func run() throws {
        let listing = try PhraseListing(casebookAt: casebook, clip: clip, most: limit)
        switch format {
        case .text: try StandardOutput.write(listing.text)
        case .csv: try StandardOutput.write(listing.csv)
        case .json: try StandardOutput.write(listing.json)
        }
    }
}
