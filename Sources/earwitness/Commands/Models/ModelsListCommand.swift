import ArgumentParser
import ForcedAlignment

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
        for model in InstallableModel.allCases {
            try StandardOutput.line(
                model.title + "\t"
                    + (model.path
                        ?? "not installed: earwitness models install \(model.rawValue)"))
        }
    }
}
