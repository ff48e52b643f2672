import ArgumentParser
import Casebook
import EvidencePipeline

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds segments in a casebook: clip, time, speaker, topics and what was said.",
        discussion: """
            Words are found in all their forms; several words must all be there; "quoted words" stand \
            together. docs/search.md has the whole query language.

            Examples:
              earwitness search 'батальон К' --casebook calls.casebook
              earwitness search '"K Battalion"' --casebook calls.casebook --topic units --limit 5
            """)

    @Argument(help: "What to look for.")
    var query: String

    @Option(help: "The casebook that earwitness index made.")
    var casebook: String

    @Option(help: "Only segments of speakers with this in their name.")
    var speaker: String?

    @Option(help: "Only segments with this topic, or one below it.")
    var topic: String?

    @Option(help: "How many hits at most.")
    var limit = 20

    @Option(help: "How many segments before and after each hit to show.")
    var context = 0

    @Option(help: "text or json.")
    var format = ListingFormat.text

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be 1 or more") }
        if context < 0 { throw ValidationError("--context must be 0 or more") }
    }

    func run() throws {
        let results = try SearchResults(
            SearchQuery(
                query, speaker: speaker, topic: topic, limit: limit,
                contextSegments: context),
            casebookPath: casebook)
        try StandardOutput.write(format == .json ? results.json : results.text)
    }
}
