import EvidenceModel
import Tagging
import Testing

@Suite struct KeyPhrasesTests {
    private func transcript(_ lines: String..., language: LanguageTag = .russian) -> Transcript {
        Transcript(segments: lines.map { Segment(text: $0) }, language: language)
    }

    private let call = [
        "Нам дали батальон К.", "А что батальон К? У них красная зона.",
        "Красная зона под Липовкой, квадрат 44-17.", "И в красной зоне батальон К стоит.",
    ]

    private var calls: [Transcript] {
        [
            Transcript(segments: call.map { Segment(text: $0) }, language: .russian),
            transcript("Мама, привет!", "Когда приедешь, сынок? Огород сажать надо, огород."),
        ]
    }

    @Test func `units, names, numbers and phrases that keep together are proposed over all texts`()
    {
        let phrases = KeyPhrases(calls).everywhere(most: 20)
        let found = phrases.map { "\($0.kind) \($0.count) \($0.text)" }
        #expect(found.prefix(2) == ["unit 3 батальон К", "phrase 3 красная зона"])
        #expect(found.contains("name 1 Липовкой"))
        #expect(found.contains("number 1 квадрат 44 17"))
        #expect(phrases.first?.term == "батальон ^к")
        #expect(phrases.first?.texts == 1)
        #expect(!found.contains { $0.contains("нам") || $0.hasPrefix("word") })
    }

    @Test func `a text is told from the others by what is frequent in it`() {
        let phrases = KeyPhrases(calls)
        #expect(phrases.inText(1, most: 1).map(\.text) == ["огород"])
        #expect(phrases.inText(0, most: 40).allSatisfy { !$0.text.contains("огород") })
        #expect(phrases.inText(7, most: 3) == [])
    }

    @Test func `a stretch that stands only inside a longer one counts for nothing`() {
        let text = transcript(
            "the forward air base is lost", "their forward air base held", "a forward air base",
            language: .english)
        #expect(KeyPhrases([text]).everywhere(most: 5).map(\.text) == ["forward air base"])
    }

    @Test func `the same texts give the same list, and none gives none`() {
        let first = KeyPhrases(calls).everywhere(most: 50)
        for _ in 1...3 { #expect(KeyPhrases(calls).everywhere(most: 50) == first) }
        #expect(KeyPhrases([Transcript]()).everywhere(most: 5) == [])
        #expect(KeyPhrases(calls).everywhere(most: 0) == [])
    }
}
