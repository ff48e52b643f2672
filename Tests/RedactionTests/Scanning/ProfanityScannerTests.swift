import EvidenceModel
import Redaction
import Testing

struct ProfanityScannerTests {
    private let scanner = ProfanityScanner()

    private func found(_ text: String) -> [String] {
        scanner.findings(in: text).map { String(text.slice(codePoints: $0.range)) }
    }

    @Test(
        arguments: [
            ("Да заебали они уже, блядь!", ["заебали", "блядь"]),
            ("He said f**k and х** and п****ц.", ["f**k", "х**", "п****ц"]),
            ("f u c k off", ["f u c k"]), ("х.у.й тебе", ["х.у.й"]),
            ("бл\u{44F}\u{301}дь", ["бл\u{44F}\u{301}дь"]), ("fu\u{200B}ck", ["fu\u{200B}ck"]),
            ("ху\u{438}\u{306}", ["ху\u{438}\u{306}"]), ("сууука", ["сууука"]),
            ("cyka xyй пи3да", ["cyka", "xyй", "пи3да"]), ("what a sh1t", ["sh1t"]),
            ("nahui idi", ["nahui"]), ("да иди ты на…", []), ("Пошли они на… Все.", []),
            ("А он: иди на…", ["на…"]), ("пішов на... Приём", ["на..."]),
            ("з'їбався", ["з'їбався"]), ("개새끼들아 와", ["개새끼들아"]),
            ("бля-а-адь", ["бля-а-адь"]), ("х-хуй", ["х-хуй"]), ("ёб твою мать", ["ёб твою мать"]),
            (
                "well [expletive] (нецензурно) [__] (욕설)",
                ["[expletive]", "(нецензурно)", "[__]", "(욕설)"]
            ),
        ])
    func `a word is found however it is written`(text: String, words: [String]) {
        #expect(found(text) == words)
    }

    @Test(
        arguments: [
            "Scunthorpe, cocktail, assess", "Dick called from the command post",
            "страхуй, употреблять, хлебать, команда, Херсон", "небезпека, підрозділ",
            "drones hit the tower", "тип из дома", "ещё бы", "f**2 + g**2", "M*A*S*H was on",
            "card ****", "гр. К***в", "Майор П… ушёл", "<нрзб>", "", "****", "слово* и сноска**",
            "пошли на… рынок", "на… на мосту", "%s%s %#lx", "4-му взводу", "X로",
        ])
    func `an innocent text is left alone`(text: String) {
        #expect(found(text) == [])
    }

    @Test func `a finding says what, why and by which rule`() {
        #expect(
            scanner.findings(in: "о, х** там") == [
                TextFinding(
                    range: 3..<6, category: .masked, severity: .high, rule: "mask",
                    candidateCount: 10)
            ])
    }

    @Test func `an explanation spells what was matched and what a mask can stand for`() throws {
        let text = "БЛЯ-А-АДЬ и м***к"
        let findings = scanner.findings(in: text)
        try #require(findings.count == 2)

        #expect(
            scanner.explanation(of: findings[0], matching: "БЛЯ-А-АДЬ")
                == FindingExplanation(rule: "ru.blyad", normalized: "бляаадь", candidates: []))
        #expect(
            scanner.explanation(of: findings[1], matching: "м***к")
                == FindingExplanation(
                    rule: "mask", normalized: "мк", candidates: ["мудак", "мудок"]))
    }

    @Test func `a policy decides what is wanted`() {
        let mild = ProfanityScanner(policy: RedactionPolicy(categories: [.mild]))
        let text = "Damn, what the fuck"

        #expect(mild.findings(in: text).map(\.range) == [0..<4])
        #expect(scanner.findings(in: text).map(\.range) == [15..<19])
    }

    @Test func `marks name their segment`() {
        let transcript = Transcript(segments: [
            Segment(text: "Тихо"), Segment(text: "Пиздец, тихо"),
        ])

        #expect(
            scanner.marks(in: transcript) == [
                RedactionMark(
                    segment: 1, range: 0..<6, category: .obscene, severity: .high, rule: "ru.pizd")
            ])
    }

    @Test func `names of speakers are scanned once each`() {
        let speaker = Speaker(name: "Мудак 2")
        let transcript = Transcript(segments: [
            Segment(text: "Да", speaker: speaker), Segment(text: "Нет", speaker: speaker),
        ])

        #expect(scanner.speakerMarks(in: transcript).map(\.finding.range) == [0..<5])
    }

    @Test func `hostile text is bounded work and no crash`() {
        let hostile = [
            "х" + String(repeating: "\u{301}", count: 100_000) + "уй",
            String(repeating: "заеб", count: 5_000), String(repeating: "х*", count: 5_000),
            String(repeating: "f u c ", count: 5_000), String(repeating: "[", count: 50_000),
            String(repeating: "-", count: 50_000), String(repeating: "по", count: 10_000) + "еб*",
        ]
        for text in hostile {
            let length = text.codePointCount
            #expect(scanner.findings(in: text).allSatisfy { $0.range.upperBound <= length })
        }
    }
}
