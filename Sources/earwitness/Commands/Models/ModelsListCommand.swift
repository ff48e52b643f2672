import ArgumentParser
import ForcedAlignment
import InferenceRuntime

struct ModelsListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Says which models are there, and where.",
        discussion: """
            Example:
              earwitness models list
            """)

    func run() throws {
        let acoustic = ForcedAligner.acousticModelFolder
        try StandardOutput.line(
            "acoustic model\t" + (acoustic ?? "not installed: apt-get install pocketsphinx-en-us"))
        let folder = RuntimeFolder()
        try StandardOutput.line(
            "neural runtime\t"
                + (folder.library == nil ? "not installed: earwitness models install" : folder.path)
        )
    }
}
