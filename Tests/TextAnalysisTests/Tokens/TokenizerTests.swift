import EvidenceModel
import TestSupport
import Testing
import TextAnalysis

private func exactWords(_ text: String, _ language: LanguageTag? = nil) -> [String] {
    Tokenizer(language: language).tokens(of: text).map(\.exact)
}

private func stems(_ text: String, _ language: LanguageTag? = nil) -> [String] {
    Tokenizer(language: language).tokens(of: text).map(\.stem)
}

@Test(arguments: [
    ("Who armed K Battalion?", ["who", "armed", "k", "battalion"]),
    ("Не было ни еды, ни воды.", ["не", "было", "ни", "еды", "ни", "воды"]),
    ("два Т-72 и Ми-8МТВ-5", ["два", "т72", "и", "ми8мтв5"]),
    ("152-мм, 152мм, 152 мм", ["152", "мм", "152", "мм", "152", "мм"]),
    ("40-й бригаде, 10-15 дней", ["40", "й", "бригаде", "10", "15", "дней"]),
    ("какой-то well-known", ["какой", "то", "well", "known"]),
    ("м’ята, м'ята, мʼята", ["м'ята", "м'ята", "м'ята"]),
    ("'quoted' dogs' don’t", ["quoted", "dogs", "don't"]),
    ("Ещё ёлка, ЕЁ", ["еще", "елка", "ее"]),
    ("чий майор", ["чий", "майор"]),
    ("Iван, Сергiй, СССР, СOCHI, cлово", ["іван", "сергій", "ссср", "cochi", "слово"]),
    ("T-72Б3 xай café-ж", ["т72б3", "хай", "café", "ж"]),
    ("Straße STRASSE", ["strasse", "strasse"]),
    ("낙하산을 가져와", ["낙하산을", "가져와"]),
    ("東京へ", ["東", "京", "へ"]),
    ("за\u{301}мок", ["замок"]),
    ("сло\u{AD}во ко\u{200B}т", ["слово", "кот"]),
    ("майор и\u{306}од е\u{308}ж", ["майор", "йод", "еж"]),
    ("cafe\u{301} CAFÉ", ["café", "café"]),
    ("— «…» --", []),
    ("", []),
])
func `words are folded for search`(_ text: String, _ expected: [String]) {
    #expect(exactWords(text) == expected)
}

@Test func `decomposed Hangul is composed`() {
    #expect(exactWords("\u{1102}\u{1161}\u{11A8}") == ["낙"])
}

@Test func `ranges count code points of the untouched text`() {
    let text = "🙂 Ещё м’я\u{301}та, Т-72!"
    let tokens = Tokenizer().tokens(of: text)
    #expect(tokens.map(\.range) == [2..<5, 6..<12, 14..<18])
    #expect(
        tokens.map { String(text.slice(codePoints: $0.range)) }
            == ["Ещё", "м’я\u{301}та", "Т-72"])
}

@Test(arguments: [
    ("батальоне батальоном батальон", LanguageTag.russian, ["батальон", "батальон", "батальон"]),
    ("weapons weapon", .english, ["weapon", "weapon"]),
    ("낙하산을 낙하산 낙하산에서", .korean, ["낙하산", "낙하산", "낙하산"]),
])
func `inflected forms have one stem`(
    _ text: String, _ language: LanguageTag, _ expected: [String]
) {
    #expect(stems(text, language) == expected)
}

@Test func `a word in another script is stemmed as what it looks like`() {
    #expect(stems("две weapons", .russian) == ["две", "weapon"])
    #expect(stems("the батальоном", .english) == ["the", "батальон"])
    #expect(stems("сказал: зброєю", .russian)[1] == stems("зброя", .ukrainian)[0])
}

@Test func `without a language the letters tell Ukrainian from Russian`() {
    let undeclared = stems("батальйоном і ротою")
    #expect(undeclared == stems("батальйоном і ротою", .ukrainian))
    #expect(stems("ротою не вышли") == stems("ротою не вышли", .russian))
}

@Test func `look-alike letters of designations have one stem`() {
    #expect(stems("Т-72 T-72 К K") == ["t72", "t72", "k", "k"])
    #expect(exactWords("Т-72 T-72") == ["т72", "t72"])
}

@Test func `accents are dropped from the stem, not from the exact form`() throws {
    let german = try #require(LanguageTag("de"))
    #expect(exactWords("Köln", german) == ["köln"])
    #expect(stems("Köln", german) == ["koln"])
}

@Test func `any scalars make words inside the text`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
        let scalars = (0..<20).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
        }
        let text = String(String.UnicodeScalarView(scalars))
        var end = 0
        for token in Tokenizer().tokens(of: text) {
            #expect(token.range.lowerBound >= end)
            #expect(!token.exact.isEmpty && !token.stem.isEmpty)
            end = token.range.upperBound
        }
        #expect(end <= text.codePointCount)
    }
}
