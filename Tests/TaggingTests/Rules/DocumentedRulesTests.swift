import Foundation
import Tagging
import Testing

@Suite struct DocumentedRulesTests {
    @Test func `the example of docs topics md is read and passes its own tests`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try String(
            contentsOf: root.appending(path: "docs/topics.md"), encoding: .utf8)
        let example = try #require(
            document.components(separatedBy: "```yaml\n").dropFirst().first?
                .components(separatedBy: "```").first)
        let rules = try TopicRules(yaml: example, fileName: "docs/topics.md")
        #expect(rules.rules.map(\.id) == ["gardening-en", "garden-en"])
        #expect(rules.runTests().map(\.description) == [])
    }

    @Test func `docs topics md lists every topic of the taxonomy`() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = try String(
            contentsOf: root.appending(path: "docs/topics.md"), encoding: .utf8)
        let shipped = try TopicRules.shipped
        let topics = shipped.topics
        #expect(topics.filter { !document.contains("| `\($0.id)` | \($0.title) |") } == [])
        #expect(
            document.contains("\(topics.count) topics, \(shipped.rules.count) rules"))
    }
}
