import EvidenceModel
import Testing

@testable import Tagging

@Suite struct TermSetsTests {
    private func rules(_ sets: String, any: String = "[$bread]") throws -> TopicRules {
        try TopicRules(
            yaml: """
                sets: {\(sets)}
                rules:
                  - {id: a, topic: own-state/rations, languages: [en], any: \(any)}
                """, fileName: "r.yaml")
    }

    @Test func `a set stands for its terms wherever a term may stand`() throws {
        let rules = try TopicRules(
            yaml: """
                sets:
                  bread: [bread, loaf of rye]
                  food: [$bread, soup]
                rules:
                  - id: a
                    topic: own-state/rations
                    languages: [en]
                    any: [$food, tea]
                    all: [$bread, [$bread, tea]]
                    near: {within: 4, of: [$bread, [water, $food]]}
                    unless: [$food]
                """, fileName: "r.yaml")
        let bread = [try Term("bread"), try Term("loaf of rye")]
        let food = bread + [try Term("soup")]
        let rule = try #require(rules.rules.first)
        #expect(rule.any == food + [try Term("tea")])
        #expect(rule.all == [bread, bread + [try Term("tea")]])
        #expect(rule.near == [Proximity(within: 4, groups: [bread, [try Term("water")] + food])])
        #expect(rule.unless == food)
    }

    @Test func `the sets of a file are known to the files that follow it`() throws {
        let rules = try TopicRules(
            files: [
                RuleFile(name: "sets.yaml", yaml: "sets: {bread: [bread, rye]}"),
                RuleFile(
                    name: "rules.yaml",
                    yaml: """
                        topics: [{id: a/b, title: mentions bread}]
                        rules: [{id: a, topic: a/b, languages: [en], any: [$bread]}]
                        """),
            ], knownTopics: [])
        #expect(rules.rules[0].any == [try Term("bread"), try Term("rye")])
    }

    @Test(arguments: [
        (
            "food: [$bread], bread: [rye]",
            "r.yaml:1:15: unknown set '$bread'; declare it under 'sets', above the sets that use it"
        ),
        (
            "food: [soup]",
            "r.yaml:3:62: unknown set '$bread'; declare it under 'sets', above the sets that use it"
        ),
        (
            "bread: [$bread]",
            "r.yaml:1:16: unknown set '$bread'; declare it under 'sets', above the sets that use it"
        ),
        ("bread: []", "r.yaml:1:15: 'bread' must be a list of at least one term"),
        (
            "Bread 1: [rye]",
            "r.yaml:1:8: 'sets' must be names of small letters, digits and '-', each with a list of "
                + "terms"
        ),
        (
            "bread: [rye|]",
            "r.yaml:1:16: the term 'rye|' cannot be read: an alternative has no letter or digit"
        ),
    ])
    func `what is wrong with sets is said in one line`(sets: String, message: String) {
        let error = #expect(throws: TaggingError.self) { try rules(sets) }
        #expect(error?.description == message)
    }

    @Test func `a set that was declared in an earlier file cannot be declared again`() {
        let error = #expect(throws: TaggingError.self) {
            try TopicRules(
                files: [
                    RuleFile(name: "a.yaml", yaml: "sets: {bread: [bread]}"),
                    RuleFile(name: "b.yaml", yaml: "sets: {bread: [rye]}"),
                ], knownTopics: [])
        }
        #expect(
            error?.description
                == "b.yaml:1:8: the id 'bread' is taken at a.yaml:1:8; choose another")
    }
}
