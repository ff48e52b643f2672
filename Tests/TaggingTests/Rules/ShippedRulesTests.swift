import Testing

@testable import Tagging

@Suite struct ShippedRulesTests {
    @Test func `the shipped rule files are read without an error`() throws {
        let rules = try TopicRules(files: TopicRules.shippedFiles, knownTopics: [])
        #expect(try rules == TopicRules.shipped)
        #expect(rules.rules.count >= 200)
        #expect(rules.topics.count >= 45)
    }

    @Test func `every shipped rule treats its test sentences as it says`() throws {
        #expect(try TopicRules.shipped.runTests().map(\.description) == [])
    }

    @Test func `every shipped rule is tested with what it matches and with what it does not`()
        throws
    {
        let untested = try TopicRules.shipped.rules.filter { rule in
            !rule.tests.contains(where: \.isMatch) || rule.tests.allSatisfy(\.isMatch)
        }
        #expect(untested.map(\.id) == [])
    }

    @Test func `every topic has a rule, and its title says that it mentions something`() throws {
        let used = try Set(TopicRules.shipped.rules.map(\.topic))
        #expect(try TopicRules.shipped.topics.map(\.id).filter { !used.contains($0) } == [])
        #expect(
            try TopicRules.shipped.topics.map(\.title).filter { !$0.hasPrefix("mentions ") } == [])
    }
}
