import ArgumentParser
import Casebook
import EvidenceExport
import EvidencePipeline

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Finds segments in a casebook: clip, time, speaker, topics and what was said.",
        discussion: """
            Words are found in all their forms; several words must all be there; "quoted words" stand \
            together. docs/search.md has the whole query language. What is printed and played is \
            unredacted where the casebook is; what --extract writes is redacted.

            Examples:
              earwitness search 'батальон К' --casebook calls.casebook
              earwitness search '"K Battalion"' --casebook calls.casebook --topic units --limit 5
              earwitness search 'снаряды date:2022-09' --casebook calls.casebook --facets
              earwitness search 'оружие' --casebook calls.casebook --save weapons
              earwitness search --saved weapons --casebook calls.casebook
              earwitness search --queries words.txt --casebook calls.casebook --format csv
            """)

    @Argument(help: "What to look for.")
    var query: String?

    @Option(help: "The casebook that earwitness index made.")
    var casebook: String

    @Option(
        help: "Only segments of speakers with these words in their name; 'ivan*' for a beginning.")
    var speaker: String?

    @Option(help: "Only segments with this topic, or one below it.")
    var topic: String?

    @Option(help: "How many hits at most.")
    var limit = 20

    @Option(
        help: "How many of the best hits to pass over: for the second page, the first one's limit.")
    var offset = 0

    @Option(help: "How many segments before and after each hit to show.")
    var context = 0

    @Option(help: "text, json, csv or srt.")
    var format = SearchFormat.text

    @Flag(help: "Print only how many segments match.")
    var count = false

    @Flag(help: "Print how what matches spreads over speakers, topics, clips and months.")
    var facets = false

    @Option(help: "Keep the search under this name in the casebook.")
    var save: String?

    @Option(help: "Run the search of this name: what is new since it was last run.")
    var saved: String?

    @Option(help: "A file of queries, one a line: prints how many segments each finds; - is stdin.")
    var queries: String?

    @Flag(help: "Play the best hit with ffplay or mpv (with --offset N, the one after N).")
    var play = false

    @Option(help: "Write each hit's sound and subtitles to this folder, redacted.")
    var extract: String?

    @Option(
        help: "Where to look for clips that are not where they were indexed, for --play, --extract."
    )
    var clips: [String] = []

    @OptionGroup var redaction: RedactionArguments

    @Flag(help: "Replace files of --extract that are there already.")
    var force = false

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit must be 1 or more") }
        if offset < 0 { throw ValidationError("--offset must be 0 or more") }
        if context < 0 { throw ValidationError("--context must be 0 or more") }
        guard [query, saved, queries].compactMap(\.self).count == 1 else {
            throw ValidationError("give one of: a query, --saved NAME, --queries FILE")
        }
        if save != nil, query == nil { throw ValidationError("--save needs a query") }
        if query == nil, count || facets {
            throw ValidationError("--count and --facets need a query")
        }
        if format == .srt, count || facets || queries != nil {
            throw ValidationError("--format srt is for hits; choose text, json or csv")
        }
        if queries != nil, play || extract != nil {
            throw ValidationError("--play and --extract are for hits, not for --queries")
        }
    }

    func run() throws {
        if let queries { return try runBatch(queries) }
        if count { return try printCount() }
        if facets { return try printFacets() }
        let results = try results()
        try print(results)
        if play, let hit = results.hits.first { try HitPlayer(locator).play(hit) }
        if let extract { try write(results, to: extract) }
    }

    private var locator: ClipLocator { ClipLocator(folders: clips) }

    private var searchQuery: SearchQuery {
        SearchQuery(
            query ?? "", speaker: speaker, topic: topic, limit: limit, offset: offset,
            contextSegments: context)
    }

    private func results() throws -> SearchResults {
        if let saved {
            return try SearchResults(newInSaved: saved, limit: limit, casebookPath: casebook)
        }
        let results = try SearchResults(searchQuery, casebookPath: casebook)
        if let save {
            try SavedSearchListing.save(searchQuery, as: save, casebookPath: casebook)
        }
        return results
    }

    private func print(_ results: SearchResults) throws {
        for hint in results.hints { StandardError.line("earwitness: \(hint)") }
        switch format {
        case .text:
            let nothing = saved == nil ? "no segment found" : "no new segment"
            try results.hits.isEmpty
                ? StandardOutput.line(nothing) : StandardOutput.write(results.text)
        case .json: try StandardOutput.write(results.json)
        case .csv: try StandardOutput.write(results.csv)
        case .srt:
            try StandardOutput.write(results.srt)
            if results.untimedCount > 0 {
                StandardError.line("\(results.untimedCount) hits have no time and are left out")
            }
        }
    }

    private func write(_ results: SearchResults, to path: String) throws {
        let folder = OutputFolder(path: path, replacingExisting: force, inputs: [casebook])
        let extraction = HitExtraction(
            casebookPath: casebook, to: folder, plan: try redaction.casebookPlan(),
            locator: locator)
        for path in try extraction.write(results.hits) { try StandardOutput.line(path) }
    }

    private func runBatch(_ path: String) throws {
        let batch = try BatchListing(queriesAt: path, casebookPath: casebook)
        try StandardOutput.write(format.choose(batch.text, try batch.json, batch.csv))
        for problem in batch.problems { StandardError.line("earwitness: \(problem)") }
        if !batch.problems.isEmpty { throw ExitCode(64) }
    }

    private func printCount() throws {
        let count = try SearchCount.segments(searchQuery, casebookPath: casebook)
        switch format {
        case .json: try StandardOutput.line("{\"segments\": \(count)}")
        default: try StandardOutput.line("\(count)")
        }
    }

    private func printFacets() throws {
        let listing = try FacetListing(searchQuery, casebookPath: casebook)
        try StandardOutput.write(format.choose(listing.text, try listing.json, listing.csv))
    }
}

extension SearchFormat {
    /// What there is in this format of something that is no list of hits.
    fileprivate func choose(
        _ text: [UInt8], _ json: @autoclosure () throws -> [UInt8], _ csv: [UInt8]
    ) rethrows -> [UInt8] {
        switch self {
        case .json: try json()
        case .csv: csv
        case .text, .srt: text
        }
    }
}
