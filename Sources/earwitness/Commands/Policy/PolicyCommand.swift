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
                Prints the line of each example that came out otherwise and how many did not; ends \
                with status 1 when there is one.

                Example:
                  earwitness policy test newsroom.yaml
                """)

        @Argument(help: "The YAML policy.")
        var file: String

        func run() throws {
            let policy = try PolicyFile.read(at: file)
            let failures = policy.failures()
            for failure in failures { try StandardOutput.line(Self.line(failure, in: file)) }
            try StandardOutput.line(Self.summary(policy.examples.count, failures.count, in: file))
            if !failures.isEmpty { throw ExitCode(1) }
        }

        private static func summary(_ count: Int, _ failed: Int, in file: String) -> String {
            if count == 0 {
                return "\(file): a valid policy without tests; write some under ‘tests’"
            }
            return "\(file): \(count - failed) of \(count) tests came out as the policy says"
        }

        private static func line(_ failure: RedactionPolicy.Failure, in file: String) -> String {
            let expected = failure.example.redacts.map { "\"\($0)\"" }.joined(separator: ", ")
            let found = failure.redacted.map { "\"\($0)\"" }.joined(separator: ", ")
            return "\(file):\(failure.example.line): expected [\(expected)], redacted [\(found)]"
        }
    }
}
