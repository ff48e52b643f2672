import ArgumentParser
import EvidencePipeline
import Redaction

/// What is redacted.
struct RedactionArguments: ParsableArguments {
    @Option(help: "A YAML policy: categories, words, names, patterns, style (docs/redaction.md).")
    var policy: String?

    /// The scanner that the policy asks for.
    func scanner() throws -> ProfanityScanner {
        ProfanityScanner(policy: try policy.map(PolicyFile.read(at:)) ?? .default)
    }

    /// What is to go from a casebook.
    func casebookPlan() throws -> CasebookPlan {
        CasebookPlan(scanner: try scanner(), scanningAll: policy != nil)
    }
}
