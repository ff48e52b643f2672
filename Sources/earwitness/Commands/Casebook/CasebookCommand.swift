import ArgumentParser

struct CasebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "casebook",
        abstract:
            "Looks after a casebook: list, stats, check, remove, compact, export, release, searches.",
        subcommands: [
            CasebookListCommand.self, CasebookStatsCommand.self, CasebookCheckCommand.self,
            CasebookRemoveCommand.self, CasebookCompactCommand.self, CasebookExportCommand.self,
            CasebookReleaseCommand.self, CasebookSearchesCommand.self,
        ])
}
