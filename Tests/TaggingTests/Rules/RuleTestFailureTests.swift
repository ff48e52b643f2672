import Tagging
import Testing

@Suite struct RuleTestFailureTests {
    @Test func `a failed test says where it stands and what was expected`() throws {
        let rules = try TopicRules(
            yaml: """
                rules:
                  - id: bread
                    topic: own-state/rations
                    languages: [en]
                    any: [bread]
                    tests:
                      match: [a loaf of bread, a loaf]
                      no_match: [flour, bread and butter]
                """, fileName: "r.yaml")
        #expect(
            rules.runTests().map(\.description) == [
                "r.yaml:7:32: the rule 'bread' does not match \"a loaf\"",
                "r.yaml:8:25: the rule 'bread' matches, and must not, \"bread and butter\"",
            ])
    }
}
