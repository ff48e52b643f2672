internal import Foundation
internal import Yams

/// Reads one rule of a rule file.
struct RuleReader {
    let source: YAMLSource
    /// The sets that terms may name.
    let sets: TermSets

    private static let keys = [
        "id", "topic", "status", "languages", "any", "all", "near", "unless", "beside", "weight",
        "maps_to", "tests", "note",
    ]

    func rule(_ node: Node) throws(TaggingError) -> TopicRule {
        let rule = try source.mapping(node, key: "rules", known: Self.keys)
        let id = try rule.text("id")
        let result = TopicRule(
            id: id, topic: try rule.text("topic"), status: try status(of: rule),
            languages: try languages(of: rule), any: try terms(rule.list("any"), key: "any"),
            all: try groups(rule.list("all"), key: "all"), near: try proximities(of: rule),
            unless: try terms(rule.list("unless"), key: "unless"), beside: try beside(of: rule),
            weight: try weight(of: rule), mapsTo: try rule.dictionary("maps_to"),
            tests: try tests(of: rule), position: rule.position)
        guard !(result.any.isEmpty && result.all.isEmpty && result.near.isEmpty) else {
            throw .emptyRule(rule.position, id: id)
        }
        return result
    }

    private func status(of rule: YAMLMapping) throws(TaggingError) -> TopicRule.Status {
        guard let node = rule["status"] else { return .stable }
        guard let status = TopicRule.Status(rawValue: try source.text(node, key: "status")) else {
            let names = TopicRule.Status.allCases.map(\.rawValue).joined(separator: ", ")
            throw .badValue(
                source.position(of: node), key: "status", expected: "one of \(names)")
        }
        return status
    }

    private func languages(of rule: YAMLMapping) throws(TaggingError) -> [String] {
        let nodes = try source.list(rule.require("languages"), key: "languages")
        var languages: [String] = []
        for node in nodes {
            let language = try source.text(node, key: "languages")
            guard language.count == 2, Locale.LanguageCode(language).isISOLanguage else {
                throw .unknownLanguage(source.position(of: node), language: language)
            }
            languages.append(language)
        }
        guard !languages.isEmpty else {
            throw .badValue(
                rule.position, key: "languages", expected: "a list of at least one language")
        }
        return languages
    }

    private func beside(of rule: YAMLMapping) throws(TaggingError) -> Neighbourhood? {
        guard let node = rule["beside"] else { return nil }
        let beside = try source.mapping(node, key: "beside", known: ["topics", "within"])
        _ = try beside.require("topics")
        return Neighbourhood(
            topics: try beside.texts("topics"), within: try beside.number("within", in: 0...20))
    }

    private func weight(of rule: YAMLMapping) throws(TaggingError) -> Double {
        guard let node = rule["weight"] else { return 1 }
        guard let weight = node.scalar.flatMap({ Double($0.string) }), weight > 0, weight <= 1
        else {
            throw .badValue(
                source.position(of: node), key: "weight",
                expected: "a number above 0 and up to 1")
        }
        return weight
    }

    private func tests(of rule: YAMLMapping) throws(TaggingError) -> [RuleTest] {
        guard let node = rule["tests"] else { return [] }
        let lists = try source.mapping(node, key: "tests", known: ["match", "no_match"])
        var tests: [RuleTest] = []
        for (key, isMatch) in [("match", true), ("no_match", false)] {
            for node in try lists.list(key) {
                tests.append(
                    RuleTest(
                        sentence: try source.text(node, key: key), isMatch: isMatch,
                        position: source.position(of: node)))
            }
        }
        return tests
    }
}
