import ArgumentParser
import EvidencePipeline

struct CasebookRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes a clip's records, and every trace of them.",
        discussion: """
            Example:
              earwitness casebook remove calls.casebook call.wav
            """)

    @Argument(help: "The casebook.")
    var casebook: String

    @Argument(help: "The clip, by its file name or its SHA-256.")
    var clip: String

    func run() throws {
        let count = try CasebookKeeping.remove(clip: clip, from: casebook)
        try StandardOutput.line("\(casebook): records removed: \(count)")
    }
}
