import ContentHashing
import EvidenceModel
import Tagging
import Testing

@Suite struct TopicTaggerTests {
    private func tags(
        _ rule: String, _ sentences: String..., language: LanguageTag? = .english
    ) throws -> [[String]] {
        let rules = try TopicRules(yaml: "rules: [\(rule)]", fileName: "r.yaml")
        let transcript = Transcript(
            segments: sentences.map { Segment(text: $0) }, language: language)
        return TopicTagger(rules: rules).tag(transcript).segments.map { segment in
            segment.topics.map { String(segment.text.slice(codePoints: $0.range)) }
        }
    }

    private func rule(_ conditions: String, languages: String = "en", id: String = "a") -> String {
        "{id: \(id), topic: own-state/rations, languages: [\(languages)], \(conditions)}"
    }

    @Test func `a tag names topic, rule, their files, range and score, and is a suggestion`() throws
    {
        let rules = try TopicRules(
            yaml: "rules: [\(rule("any: [батальон ^к], weight: 0.25", languages: "ru"))]",
            fileName: "r.yaml")
        let transcript = Transcript(
            segments: [Segment(text: "🪖 Пулемё\u{301}т у батальона «К»!")], language: .russian)
        #expect(
            TopicTagger(rules: rules).tag(transcript).segments[0].topics == [
                TopicTag(
                    topic: "own-state/rations", rule: "a", range: 13..<25, score: 0.25,
                    rulesSHA256: rules.sha256.description)
            ])
    }

    @Test func `words match by stem, by form and by beginning`() throws {
        let text = "We fed, feed and are feeding the feeder's feedback."
        #expect(try tags(rule("any: [feed]"), text) == [["feed", "feeding"]])
        #expect(try tags(rule("any: [=feed]"), text) == [["feed"]])
        #expect(
            try tags(rule("any: [feed*]"), text) == [
                ["feed", "feeding", "feeder's", "feedback"]
            ])
    }

    @Test func `a capital letter can be asked for`() throws {
        #expect(
            try tags(
                rule("any: [батальон ^к|k]", languages: "ru"), "батальон к утру", "батальона К",
                "БАТАЛЬОН K", language: .russian) == [[], ["батальона К"], ["БАТАЛЬОН K"]])
    }

    @Test func `a phrase may be loosened by slop`() throws {
        let text = "They gave us the clear order. They gave orders."
        #expect(try tags(rule("any: [gave order]"), text) == [["gave orders"]])
        #expect(
            try tags(rule("any: [gave order ~3]"), text) == [
                ["gave us the clear order", "gave orders"]
            ])
        #expect(try tags(rule("any: [gave order ~2]"), text) == [["gave orders"]])
    }

    @Test func `a regular expression is a term like any other, on the words that it touches`()
        throws
    {
        let text = "Unit nr 12345-A moves. Unit one. 12345!"
        #expect(try tags(rule(#"any: ['/\b\d{5}\b/']"#), text) == [["12345", "12345"]])
        #expect(try tags(rule(#"any: [unit], all: ['/\d{5}/']"#), text) == [["Unit"]])
        #expect(
            try tags(rule(#"near: {within: 4, of: [[moves], ['/\d{5}-a/']]}"#), text)
                == [["12345-A moves"]])
        #expect(try tags(rule(#"any: [unit], unless: ['/[0-9]/']"#), text) == [["Unit"]])
        #expect(try tags(rule("any: ['/moves. unit/']"), text) == [[]])
        #expect(try tags(rule("any: ['/no/', '/\\W/']"), "no, yes") == [["no"]])
        #expect(
            try tags(rule("any: ['/Ё+/']", languages: "ru"), "Ой, ёёё!", language: .russian)
                == [["ёёё"]])
    }

    @Test func `a phrase does not run over the end of a sentence`() throws {
        #expect(try tags(rule("any: [no water ~3]"), "He said no. Water came.") == [[]])
    }

    @Test func `conditions on words are joined and hold within a sentence`() throws {
        let rule = rule("all: [[bread, soup], cold]")
        #expect(
            try tags(rule, "The soup was cold again", "The soup was there. The night was cold.")
                == [["soup was cold"], []])
    }

    @Test func `unless silences a rule for its sentence`() throws {
        #expect(
            try tags(rule("any: [hungry], unless: [for war]"), "Hungry for war. We are hungry.")
                == [["hungry"]])
    }

    @Test func `near wants its groups in one stretch, in any order`() throws {
        let rule = rule("near: {within: 4, of: [[food, bread], [gone, stolen]]}")
        #expect(
            try tags(
                rule, "gone is all bread", "gone is all of the bread", "bread and food: stolen")
                == [["gone is all bread"], [], ["bread and food: stolen"]])
    }

    @Test func `of several near blocks one is enough, with all its groups`() throws {
        let rule = rule(
            "near: [{within: 3, of: [[food], [gone]]}, {within: 3, of: [[water], [gone], [all]]}]")
        #expect(
            try tags(rule, "food gone", "water gone", "all water gone", "food and water, all")
                == [["food gone"], [], ["all water gone"], []])
    }

    @Test func `a rule may have more parts than a machine word has bits`() throws {
        let blocks = (1...40).map { "{within: 3, of: [[a\($0)], [b\($0)]]}" }
            .joined(separator: ", ")
        let all = (1...30).map { "c\($0)" }
        let rule = rule("all: [\(all.joined(separator: ", "))], near: [\(blocks)], unless: [no]")
        let given = all.joined(separator: " ")
        #expect(
            try tags(
                rule, "\(given) a1 b1", "\(given) a40 b40", "\(given) a40 b39",
                "\(given) a40 b40 no", "a40 b40")
                == [["a1 b1"], ["a40 b40"], [], [], []])
    }

    @Test func `beside wants a tag on the segment or on one near by`() throws {
        let rules = """
            \(rule("any: [hungry], beside: {topics: [own-state/morale], within: 1}")),
            {id: b, topic: own-state/morale, languages: [en], any: [tired]}
            """
        #expect(
            try tags(rules, "hungry", "so", "tired", "hungry", "hungry and tired") == [
                [], [], ["tired"], ["hungry"], ["hungry", "tired"],
            ])
    }

    @Test func `within a topic the longer match wins`() throws {
        let rules = rule("any: [food]") + ", " + rule("any: [no food]", id: "b")
        #expect(try tags(rules, "no food, good food") == [["no food", "food"]])
    }

    @Test func `rules speak their languages; Russian and Ukrainian speak each other's`() throws {
        let rule = rule("any: [хлеб, хліб]", languages: "uk")
        #expect(try tags(rule, "хліб", language: .russian) == [["хліб"]])
        #expect(try tags(rule, "хліб", language: nil) == [["хліб"]])
        #expect(try tags(rule, "хліб", language: .korean) == [[]])
    }

    @Test func `the language of a segment goes before that of the transcript`() throws {
        let rules = try TopicRules(yaml: "rules: [\(rule("any: [bread]"))]", fileName: "r.yaml")
        let transcript = Transcript(
            segments: [
                Segment(text: "bread"), Segment(text: "bread", language: .english),
            ], language: .korean)
        let tagged = TopicTagger(rules: rules).tag(transcript)
        #expect(tagged.segments.map(\.topics.count) == [0, 1])
    }

    @Test func `retired rules are silent, and old tags are dropped`() throws {
        let rules = try TopicRules(
            yaml: "rules: [\(rule("any: [bread], status: retired"))]", fileName: "r.yaml")
        var segment = Segment(text: "bread")
        segment.topics = [TopicTag(topic: "x", rule: "y", range: 0..<1)]
        let tagged = TopicTagger(rules: rules).tag(
            Transcript(segments: [segment], language: .english))
        #expect(tagged.segments[0].topics == [])
    }

    @Test func `a search that is given up is reported for the rules that are tried there`() throws {
        let russian = rule("any: ['/(б+)+$/']", languages: "ru")
        let silenced = rule("any: [bread], unless: ['/(б+)+$/']", languages: "ru", id: "b")
        let english = rule("any: ['/(б+)+$/']", id: "c")
        let rules = try TopicRules(
            yaml: "rules: [\(russian), \(silenced), \(english)]", fileName: "r.yaml")
        let hard = Segment(text: String(repeating: "б", count: 40) + "!")
        let tagging = TopicTagger(rules: rules).outcome(
            for: Transcript(segments: [Segment(text: "абб"), hard], language: .russian))
        #expect(tagging.transcript.segments.map(\.topics.count) == [1, 0])
        #expect(tagging.givenUp.map { "\($0.segment) \($0.rule)" } == ["1 a", "1 b"])
    }

    @Test func `text without words has no tags`() throws {
        #expect(try tags(rule("any: [bread]"), "", "…", "  \n ") == [[], [], []])
    }
}
