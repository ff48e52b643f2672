import ArgumentParser
import InferenceRuntime

struct ModelsRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes what earwitness models install put there.",
        discussion: """
            Example:
              earwitness models remove
            """)

    func run() throws {
        if try !RuntimeInstaller().remove() { StandardError.line("there is nothing to remove") }
    }
}
