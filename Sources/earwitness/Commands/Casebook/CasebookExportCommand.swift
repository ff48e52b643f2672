import ArgumentParser
import EvidenceExport
import EvidencePipeline

struct CasebookExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes every record of a casebook as JSON, unredacted as it is in the casebook.",
        discussion: """
            Writes DIR/<clip>.json, .restricted.json where the record has a plan, .redacted.json \
            where it is redacted. What holds originals is made for its owner alone (0600). index \
            takes the files back.

            Example:
              earwitness casebook export calls.casebook -o records
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(name: .shortAndLong, help: "The folder for the records.")
    var output: String

    @Flag(help: "Replace files that are there already.")
    var force = false

    func run() throws {
        let folder = OutputFolder(path: output, replacingExisting: force, inputs: [casebook])
        for path in try CasebookExport.write(casebook, to: folder) {
            try StandardOutput.line(path)
        }
    }
}
