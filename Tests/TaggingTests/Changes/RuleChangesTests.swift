import ContentHashing
import EvidenceModel
import Tagging
import Testing

@Suite struct RuleChangesTests {
    private func rules(_ rules: [(id: String, term: String)]) throws -> TopicRules {
        let lines = rules.map { id, term in
            "  - {id: \(id), topic: own-state/rations, languages: [en], any: [\(term)]}"
        }
        return try TopicRules(
            yaml: "rules:\n" + lines.joined(separator: "\n"), fileName: "r.yaml")
    }

    @Test func `rules come, go and change; moving a rule is no change`() throws {
        let old = try rules([("a", "bread"), ("b", "soup"), ("c", "tea")])
        let new = try rules([("c", "tea"), ("b", "broth"), ("d", "milk")])
        #expect(
            new.changes(since: old)
                == RuleChanges(added: ["d"], removed: ["a"], changed: ["b"]))
        #expect(old.changes(since: old) == RuleChanges(added: [], removed: [], changed: []))
    }

    @Test func `tags that a change of rules adds and removes are listed by segment`() throws {
        let (oldRules, newRules) = (
            try rules([("a", "bread"), ("b", "soup")]), try rules([("b", "soup"), ("d", "milk")])
        )
        let old = TopicTagger(rules: oldRules)
        let new = TopicTagger(rules: newRules)
        let transcript = Transcript(
            segments: [
                Segment(text: "soup"), Segment(text: "milk and bread"), Segment(text: "salt"),
            ], language: .english)
        let tag = { (rule: String, range: CodePointRange) in
            TopicTag(
                topic: "own-state/rations", rule: rule, range: range,
                rulesSHA256: (rule == "a" ? oldRules : newRules).sha256.description)
        }
        #expect(
            new.changes(since: old, in: transcript)
                == TagChanges(
                    tags: [
                        TagChange(kind: .removed, segment: 1, tag: tag("a", 9..<14)),
                        TagChange(kind: .added, segment: 1, tag: tag("d", 0..<4)),
                    ], givenUp: []))
    }

    @Test func `searches that either set of rules gave up are told`() throws {
        let old = TopicTagger(rules: try rules([("a", "bread")]))
        let new = TopicTagger(rules: try rules([("a", "bread"), ("b", "'/(b+)+$/'")]))
        let hard = Segment(text: String(repeating: "b", count: 40) + "!")
        let transcript = Transcript(segments: [Segment(text: "bread"), hard], language: .english)
        let expected = TagChanges(tags: [], givenUp: [GivenUpSearch(segment: 1, rule: "b")])
        #expect(new.changes(since: old, in: transcript) == expected)
        #expect(old.changes(since: new, in: transcript) == expected)
    }
}
