import EvidenceModel
import Testing

@testable import Tagging

@Suite struct RuleFileReaderTests {
    @Test func `every key of a rule is read`() throws {
        let rules = try TopicRules(
            yaml: """
                topics:
                  - id: home/garden
                    title: mentions a garden
                    maps_to: {acled: none}
                rules:
                  - id: garden-en
                    topic: home/garden
                    status: trial
                    languages: [en, de]
                    any: garden
                    all: [[rose, tulip], red]
                    near: {within: 6, of: [rose, [tulip, lily]]}
                    unless: [kindergarten]
                    beside: {topics: [own-state/rations], within: 1}
                    weight: 0.5
                    maps_to: {misp: "x:y"}
                    note: why it is here
                    tests:
                      match: [red roses and tulips in the garden]
                      no_match: no
                """, fileName: "garden.yaml")
        let rose = try Term("rose")
        let tulip = try Term("tulip")
        let rule = try #require(rules.rules.first)
        #expect(rules.topics.last?.id == "home/garden")
        #expect(rules.topics.last?.mapsTo == ["acled": "none"])
        #expect(rule.id == "garden-en")
        #expect(rule.topic == "home/garden")
        #expect(rule.status == .trial)
        #expect(rule.languages == ["en", "de"])
        #expect(rule.any == [try Term("garden")])
        #expect(rule.all == [[rose, tulip], [try Term("red")]])
        #expect(
            rule.near == [Proximity(within: 6, groups: [[rose], [tulip, try Term("lily")]])])
        #expect(rule.unless == [try Term("kindergarten")])
        #expect(rule.beside == Neighbourhood(topics: ["own-state/rations"], within: 1))
        #expect(rule.weight == 0.5)
        #expect(rule.mapsTo == ["misp": "x:y"])
        #expect(rule.tests.map(\.sentence) == ["red roses and tulips in the garden", "no"])
        #expect(rule.tests.map(\.isMatch) == [true, false])
        #expect(rule.position == RulePosition(file: "garden.yaml", line: 6, column: 5))
        #expect("\(rules.sha256)".count == 64)
    }

    @Test(arguments: [
        ("", "r.yaml: no rules; add a list under the key 'rules'"),
        ("rules: []", "r.yaml: no rules; add a list under the key 'rules'"),
        ("- a", "r.yaml:1:1: 'the file' must be a mapping of keys to values"),
        ("rule: []", "r.yaml:1:1: unknown key 'rule'; use one of topics, sets, rules"),
        (
            "rules: [\n",
            "r.yaml:2:1: not valid YAML (did not find expected node content); "
                + "correct the file here"
        ),
        (
            "rules:\n  - {topic: home/x}", "r.yaml:2:5: the key 'id' is missing; add it"
        ),
        (
            "rules:\n  - {id: a, id: b}",
            "r.yaml:2:6: not valid YAML (the key 'id' stands twice in a mapping); "
                + "correct the file here"
        ),
        (
            "rules: [&a {id: b}, *a]",
            "r.yaml:1:9: anchors and aliases are not read in rule files; write the text out"
        ),
    ])
    func `what is wrong with a file is said in one line`(yaml: String, message: String) {
        let error = #expect(throws: TaggingError.self) {
            try TopicRules(yaml: yaml, fileName: "r.yaml")
        }
        #expect(error?.description == message)
        #expect(error?.exitStatus == .badData)
    }

    @Test(arguments: [
        (
            "any: [дом], langages: [ru]",
            "r.yaml:1:55: unknown key 'langages'; use one of id, topic, status, languages, any, "
                + "all, near, unless, beside, weight, maps_to, tests, note"
        ),
        (
            "languages: [xx], any: [дом]",
            "r.yaml:1:55: unknown language 'xx'; use an ISO 639-1 code such as ru or uk"
        ),
        (
            "languages: [], any: [дом]",
            "r.yaml:1:9: 'languages' must be a list of at least one language"
        ),
        (
            "languages: [ru]",
            "r.yaml:1:9: the rule 'a' looks for nothing; give it 'any', 'all' or 'near'"
        ),
        (
            "languages: [ru], any: []",
            "r.yaml:1:9: the rule 'a' looks for nothing; give it 'any', 'all' or 'near'"
        ),
        (
            "languages: [ru], any: [дом ~x]",
            "r.yaml:1:66: the term 'дом ~x' cannot be read: '~' takes a number from 0 to 20"
        ),
        (
            "languages: [ru], any: ['/да(/']",
            "r.yaml:1:66: the term '/да(/' cannot be read: the regular expression does not compile "
                + "(missing closing parenthesis at character 6)"
        ),
        (
            "languages: [ru], any: ['/(\\w+\\s?)+$/']",
            "r.yaml:1:66: the term '/(\\w+\\s?)+$/' cannot be read: the regular expression takes too "
                + "much work on a long text; repeat nothing that repeats itself, as (a+)+ does"
        ),
        (
            "languages: [ru], any: [дом], status: old",
            "r.yaml:1:80: 'status' must be one of stable, trial, retired"
        ),
        (
            "languages: [ru], any: [дом], weight: 2",
            "r.yaml:1:80: 'weight' must be a number above 0 and up to 1"
        ),
        (
            "languages: [ru], near: {within: 3, of: [дом]}",
            "r.yaml:1:66: 'of' must be a list of at least two groups of terms"
        ),
        (
            "languages: [ru], near: {within: 99, of: [дом, сад]}",
            "r.yaml:1:75: 'within' must be a whole number from 2 to 50"
        ),
        (
            "languages: [ru], all: [[]]",
            "r.yaml:1:66: 'all' must be lists of terms"
        ),
    ])
    func `what is wrong with a rule is said with line and column`(keys: String, message: String) {
        let yaml = "rules: [{id: a, topic: own-state/rations, \(keys)}]"
        let error = #expect(throws: TaggingError.self) {
            try TopicRules(yaml: yaml, fileName: "r.yaml")
        }
        #expect(error?.description == message)
    }

    @Test func `brackets without end are an error and no crash`() {
        let yaml = "rules: " + String(repeating: "[", count: 200_000)
        #expect(throws: TaggingError.self) { try TopicRules(yaml: yaml, fileName: "r.yaml") }
    }

    @Test func `a file of more than four mebibytes is refused`() {
        let yaml = String(repeating: "#", count: 4 << 20) + "\n"
        #expect(throws: TaggingError.tooLarge(file: "r.yaml", bytes: 4_194_305, limit: 4_194_304)) {
            try TopicRules(yaml: yaml, fileName: "r.yaml")
        }
    }
}
