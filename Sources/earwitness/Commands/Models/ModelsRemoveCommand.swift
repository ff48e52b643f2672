import ArgumentParser

struct ModelsRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes what earwitness models install put there.",
        discussion: """
            Examples:
              earwitness models remove
              earwitness models remove voices
            """)

    @Argument(help: "runtime or voices; all when nothing is named.")
    var models: [InstallableModel] = []

    func run() throws {
        let models = models.isEmpty ? InstallableModel.allCases : models
        if try models.filter({ try $0.remove() }).isEmpty {
            StandardError.line("there is nothing to remove")
        }
    }
}
