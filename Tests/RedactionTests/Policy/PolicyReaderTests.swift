import EvidenceModel
import Redaction
import Testing

struct PolicyReaderTests {
    @Test func `every key is read`() throws {
        let policy = try RedactionPolicy(
            yaml: """
                categories: [obscene, phone]
                minimum-severity: medium
                languages: { ko: off, ru: on }
                style: court
                redact:
                  - Койот
                  - text: дрон*
                    category: other
                    severity: low
                allow: [хер]
                patterns:
                  - regex: 'в/ч\\s*\\d{5}'
                    category: other
                    severity: high
                names: [Иван Петров]
                call-signs: [Берёза]
                tests:
                  - text: Это я
                  - text: Койот тут
                    redacts: [Койот]
                """, file: "p.yaml")

        var expected = RedactionPolicy(
            categories: [.obscene, .phone, .person, .callSign], minimumSeverity: .medium,
            disabledLanguages: ["ko"])
        expected.style = .court
        expected.addedWords = [
            .init(text: "Койот", category: .other, severity: .high),
            .init(text: "дрон*", category: .other, severity: .low),
        ]
        expected.allowedWords = ["хер"]
        expected.patterns = [
            .init(expression: "в/ч\\s*\\d{5}", category: .other, severity: .high)
        ]
        expected.names = ["Иван Петров"]
        expected.callSigns = ["Берёза"]
        expected.examples = [
            .init(text: "Это я", redacts: [], line: 18),
            .init(text: "Койот тут", redacts: ["Койот"], line: 19),
        ]
        #expect(policy == expected)
    }

    static let faults: [(String, String)] = [
        (
            "",
            "p.yaml:1:1: the policy is empty; leave it out for the default, or name its categories"
        ),
        (
            "{}",
            "p.yaml:1:1: the policy is empty; leave it out for the default, or name its categories"
        ),
        ("- a", "p.yaml:1:1: expected a list of keys here"),
        (
            "a: [",
            "p.yaml:2:1: this is not YAML (did not find expected node content); correct the line"
        ),
        (
            "colour: red",
            "p.yaml:1:1: unknown key ‘colour’; use one of categories, minimum-severity, languages, "
                + "style, redact, allow, patterns, names, call-signs, topics, tests"
        ),
        ("minimum-severity: big", "p.yaml:1:19: unknown value ‘big’; use one of low, medium, high"),
        (
            "patterns:\n  - regex: '(a'",
            "p.yaml:2:12: the regular expression does not compile (missing closing parenthesis at "
                + "character 3)"
        ),
        (
            "redact: [Койот]\nallow:\n  - койот",
            "p.yaml:3:5: the same text is under ‘allow’ and is to be redacted; drop one"
        ),
        (
            "allow: ['!!']",
            "p.yaml:1:9: a text without a letter or digit matches nothing; write a word"
        ),
        ("names: Иван", "p.yaml:1:8: expected a list here"),
        (
            "style: guardian",
            "p.yaml:1:8: unknown value ‘guardian’; use one of plain, ap, bbc, guardian-omit, "
                + "guardian-spell, netflix-bleeped, netflix-keep, roskomnadzor, court, verbatim, "
                + "custom:TEXT"
        ),
    ]

    @Test(arguments: faults)
    func `a fault is said with its place and what to do`(yaml: String, message: String) {
        let error = #expect(throws: RedactionError.self) {
            try RedactionPolicy(yaml: yaml, file: "p.yaml")
        }
        #expect(error?.description == message)
        #expect(error?.exitStatus == .badData)
    }
}
