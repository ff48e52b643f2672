import ArgumentParser
import EvidencePipeline
import Tagging

struct RulesDiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Shows which tags of a casebook a change of rules adds and removes.",
        discussion: """
            Reads the casebook only. The built-in rules are written as a hyphen. Prints rules, \
            clips, segments and topics, never text.

            Example:
              earwitness rules diff - my-rules.yaml calls.casebook
            """)

    @Argument(help: "The old YAML rule file; - for the built-in rules.")
    var old: String

    @Argument(help: "The new YAML rule file; - for the built-in rules.")
    var new: String

    @Argument(help: "The casebook.")
    var casebook: String

    @Option(help: "How it is printed.")
    var format = ListingFormat.text

    func run() throws {
        let difference = try RuleDifference(
            from: rules(old), to: rules(new), casebookPath: casebook)
        for search in difference.givenUp { StandardError.line("\(search)") }
        try StandardOutput.write(format == .json ? difference.json : difference.text)
    }

    private func rules(_ path: String) throws -> TopicRules {
        try path == "-" ? .shipped : TopicRuleFile.read(at: path)
    }
}
