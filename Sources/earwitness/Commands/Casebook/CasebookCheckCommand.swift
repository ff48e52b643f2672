import ArgumentParser
import EvidencePipeline

struct CasebookCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Looks whether a casebook is whole; ends with status 1 when it is not.",
        discussion: """
            Example:
              earwitness casebook check calls.casebook
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    func run() throws {
        let faults = try CasebookKeeping.check(casebook)
        for fault in faults { try StandardOutput.line("\(casebook): \(fault)") }
        if !faults.isEmpty { throw ExitCode(1) }
        try StandardOutput.line("\(casebook): whole")
    }
}
