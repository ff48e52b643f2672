import ArgumentParser
import EvidencePipeline
import Verification

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Searches what is to be published for what the plan removed.",
        discussion: """
            Looks into every file in all encodings, and with --clip into the sound. A file that \
            cannot be looked into is a finding. Prints file, place and class of each, never the \
            word, and ends with status 1 when there is one. Then the aligner listens for the removed \
            words in the released sound: a few fit by chance, many are a finding. docs/verification.md tells what is \
            searched and how.

            Example:
              earwitness verify released --against call.restricted.json --clip call.wav
            """)

    @Argument(help: "A file, or a folder with all that is in it.")
    var path: String

    @Option(help: "The restricted record that annotate --restricted wrote.")
    var against: String

    @Option(help: "The original clip, to compare the released sound with.")
    var clip: String?

    @Option(
        help: """
            Metadata that the bleeped clip was allowed to keep, separated by commas, of: \
            \(MetadataFields.names).
            """)
    var keepMetadata = MetadataFields.none

    @Flag(inversion: .prefixedNo, help: "Listen for the removed words in released sound.")
    var listening = true

    @Option(help: "A folder with the acoustic model to listen with.")
    var acousticModel: String?

    @Option(help: "text or json.")
    var format = ListingFormat.text

    func run() throws {
        let report = try ReleaseCheck.verify(
            path, against: against, clipPath: clip, allowingMetadata: keepMetadata.fields,
            listening: listening, modelFolder: acousticModel)
        if format == .json {
            try StandardOutput.write(report.json)
        } else {
            try printLines(report)
        }
        guard report.isClean else { throw ExitCode(1) }
    }

    private func printLines(_ report: VerificationReport) throws {
        for note in report.notes { StandardError.line("verify: \(note)") }
        for finding in report.findings { try StandardOutput.line(finding.description) }
        for listening in report.listenings { try StandardOutput.line(listening.description) }
        guard report.isClean else { return }
        try StandardOutput.line("\(report.examinedFiles.count) files searched, nothing found")
    }
}
