import EvidenceModel

extension RedactionPolicy {
    /// An example that did not come out as the policy says.
    public struct Failure: Hashable, Sendable {
        /// The example.
        public var example: Example
        /// What was redacted instead.
        public var redacted: [String]
    }

    /// Runs the policy's own examples; those that fail, in order.
    public func failures() -> [Failure] {
        let scanner = ProfanityScanner(policy: self)
        return examples.compactMap { example in
            let redacted = scanner.findings(in: example.text).map {
                String(example.text.slice(codePoints: $0.range))
            }
            return redacted == example.redacts ? nil : Failure(example: example, redacted: redacted)
        }
    }
}
