import ArgumentParser
import EvidencePipeline
import Tagging

struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Checks topic rules, and helps to write them.",
        subcommands: [Test.self, RulesDiffCommand.self, RulesSuggestCommand.self])

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Runs the sentences that rules say they match, and those they must not.",
            discussion: """
                Prints a line for each sentence that came out otherwise and ends with status 1 when \
                there is one.

                Example:
                  earwitness rules test my-rules.yaml
                """)

        @Argument(help: "A YAML rule file; the built-in rules when not given.")
        var file: String?

        func run() throws {
            let rules = try file.map(TopicRuleFile.read(at:)) ?? TopicRules.shipped
            let failures = rules.runTests()
            for failure in failures { try StandardOutput.line(failure.description) }
            if !failures.isEmpty { throw ExitCode(1) }
        }
    }
}
