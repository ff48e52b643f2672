import ArgumentParser

struct ModelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models", abstract: "The models that hear, and what runs neural ones.",
        subcommands: [
            ModelsListCommand.self, ModelsInstallCommand.self, ModelsRemoveCommand.self,
        ])
}
