import ArgumentParser
import EvidencePipeline
import Redaction

struct PolicyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "policy", abstract: "Checks redaction policies.", subcommands: [Test.self])

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Checks a policy and runs the examples it holds.",
            discussion: """
                Prints the line of each example that came out otherwise and ends with status 1 when \
                there is one.

                Example:
                  earwitness policy test newsroom.yaml
                """)

        @Argument(help: "The YAML policy.")
        var file: String

        func run() throws {
            let failures = try PolicyFile.read(at: file).failures()
            for failure in failures { try StandardOutput.line(Self.line(failure, in: file)) }
            if !failures.isEmpty { throw ExitCode(1) }
        }

        private static func line(_ failure: RedactionPolicy.Failure, in file: String) -> String {
            let expected = failure.example.redacts.map { "\"\($0)\"" }.joined(separator: ", ")
            let found = failure.redacted.map { "\"\($0)\"" }.joined(separator: ", ")
            return "\(file):\(failure.example.line): expected [\(expected)], redacted [\(found)]"
        }
    }
}
