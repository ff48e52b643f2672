internal import EvidenceModel

/// A test sentence that a rule did not treat as it says.
public struct RuleTestFailure: Hashable, Sendable, CustomStringConvertible {
    /// The rule's identifier.
    public var rule: String
    /// The sentence, and whether it was to match.
    public var test: RuleTest

    /// One line: where, which rule, what was expected.
    public var description: String {
        let expected = test.isMatch ? "does not match" : "matches, and must not,"
        return "\(test.position): the rule '\(rule)' \(expected) \"\(test.sentence)\""
    }
}

extension TopicRules {
    /// Runs the tests of all rules that are used; an empty result means that all pass.
    ///
    /// A sentence is tried in each language of its rule. It matches when one of them does. What
    /// stands `beside` is taken as given.
    public func runTests() -> [RuleTestFailure] {
        let compiled = CompiledRules(self)
        let matcher = SegmentMatcher(rules: compiled)
        return compiled.sources.enumerated().flatMap { index, rule in
            rule.tests.compactMap { test in
                let isMatch = rule.languages.contains { language in
                    matcher.outcome(in: test.sentence, language: LanguageTag(language)).matches
                        .contains { $0.rule == index }
                }
                return isMatch == test.isMatch
                    ? nil : RuleTestFailure(rule: rule.id, test: test)
            }
        }
    }
}
