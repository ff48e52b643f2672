import EvidenceModel
import Foundation
import Redaction

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "scan": ScanLines.run()
case "style": Styles.run(arguments.dropFirst().first ?? "plain")
case "cases":
    CaseScores.run(
        folder: arguments.dropFirst().first ?? "Tests/RedactionTests/Fixtures/cases",
        listing: arguments.contains("--list"))
case "dictionaries": Dictionaries.run(listing: arguments.contains("--list"))
default: Throughput.run()
}
