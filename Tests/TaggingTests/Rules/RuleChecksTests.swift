import Testing

@testable import Tagging

@Suite struct RuleChecksTests {
    @Test(arguments: [
        (
            "{id: a, topic: home/x, languages: [en], any: [b]}",
            "r.yaml:2:5: unknown topic 'home/x'; declare it under 'topics' or correct it"
        ),
        (
            """
            {id: a, topic: own-state/rations, languages: [en], any: [b]}
              - {id: a, topic: own-state/rations, languages: [en], any: [c]}
            """,
            "r.yaml:3:5: the id 'a' is taken at r.yaml:2:5; choose another"
        ),
        (
            """
            {id: a, topic: own-state/rations, languages: [en], any: [b], \
            beside: {topics: [own-state/morale], within: 1}}
              - {id: b, topic: own-state/morale, languages: [en], any: [b], \
            beside: {topics: [own-state/rations], within: 1}}
            """,
            "r.yaml:2:5: rules wait for each other through 'beside' (own-state/rations > "
                + "own-state/morale > own-state/rations); remove one of them"
        ),
    ])
    func `rules that do not fit together are refused`(rules: String, message: String) {
        let error = #expect(throws: TaggingError.self) {
            try TopicRules(yaml: "rules:\n  - \(rules)", fileName: "r.yaml")
        }
        #expect(error?.description == message)
    }
}
