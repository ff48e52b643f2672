import EvidenceModel
import Testing
import TextAnalysis

@Test(arguments: [
    ("de", "Waffen", "Waffe"), ("fr", "armées", "armée"), ("es", "soldados", "soldado"),
    ("tr", "askerler", "asker"), ("pl", "Łódź", "lodz"), ("el", "στρατιώτες", "στρατιώτης"),
])
func `other languages are stemmed in their own way`(
    _ code: String, _ one: String, _ other: String
) throws {
    let language = try #require(LanguageTag(code))
    let tokens = Tokenizer(language: language).tokens(of: "\(one) \(other)")
    #expect(tokens[0].stem == tokens[1].stem)
}

@Test func `one stemmer serves many threads`() async {
    let expected = Tokenizer(language: .russian).tokens(of: "батальоном командовали")
    await withTaskGroup(of: [SearchToken].self) { group in
        for _ in 0..<200 {
            group.addTask {
                Tokenizer(language: .russian).tokens(of: "батальоном командовали")
            }
        }
        for await tokens in group { #expect(tokens == expected) }
    }
}
