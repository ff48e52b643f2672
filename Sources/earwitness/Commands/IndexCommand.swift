import ArgumentParser
import EvidencePipeline

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Puts records into a casebook, to be searched (holds the originals; made 0600).",
        discussion: """
            Takes the JSON records that annotate and align write, or folders that hold them. Where \
            a .restricted.json lies beside the .redacted.json, the restricted one is indexed. \
            Indexing again changes nothing unless the records changed.

            Example:
              earwitness index released --casebook calls.casebook
            """)

    @Argument(help: "Records, or folders of records.")
    var paths: [String]

    @Option(help: "The casebook; made when it is not there.")
    var casebook: String

    @Flag(name: .shortAndLong, help: "No progress and no summary on standard error.")
    var quiet = false

    func run() throws {
        let outcome = try CasebookIndexing.index(
            paths, casebookPath: casebook, reporting: TerminalProgress.reporter(quiet: quiet))
        if !quiet { StandardError.line("\(casebook): \(Self.summary(outcome))") }
    }

    private static func summary(_ outcome: CasebookIndexing.Outcome) -> String {
        "\(outcome.added) records added, \(outcome.replaced) replaced, "
            + "\(outcome.unchanged) unchanged; \(outcome.segmentCount) segments read"
    }
}
