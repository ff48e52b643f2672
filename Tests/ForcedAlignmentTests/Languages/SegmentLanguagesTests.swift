import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct SegmentLanguagesTests {
    private func languages(_ texts: [String], _ given: LanguageTag...) -> [String] {
        SegmentLanguages(
            Transcript(segments: texts.map { Segment(text: $0) }), among: given
        ).segments.map(\.description)
    }

    @Test func `without a word of the user letters decide`() {
        #expect(
            languages(["Мы были там вчера, все трое", "Roger that", "Є хто?", "알겠습니다", "Да"])
                == ["ru", "en", "uk", "ko", "ru"])
    }

    @Test func `Russian and Ukrainian are told apart by their own letters`() {
        #expect(
            languages(
                ["Так, добре", "Я вас не чув, їдьте", "Ты где был?", "Ну все"], .ukrainian, .russian
            )
                == ["uk", "uk", "ru", "uk"])
    }

    @Test func `one language that is named is believed as far as its script goes`() throws {
        let german = try #require(LanguageTag("de"))
        #expect(languages(["Guten Tag", "Привет"], german) == ["de", "ru"])
        #expect(languages(["Де ви є?"], .russian) == ["ru"])
    }

    @Test func `segments that are not in the main language say so`() {
        let transcript = Transcript(segments: [
            Segment(text: "Мы были там вчера"), Segment(text: "Roger that"),
        ])
        let result = SegmentLanguages(transcript, among: []).applied(to: transcript)
        #expect(result.segments.map(\.language) == [nil, .english])
    }
}

@Suite struct WordReadingTests {
    @Test(arguments: [
        ("ВСУ", "вээсу"), ("США,", "эсшаа"), ("БТР", "БТР"), ("ДОТ", "ДОТ"), ("НАТО", "НАТО"),
        ("Он", "Он"), ("K", "К"), ("км", "км"),
    ])
    func `abbreviations are read letter by letter where people do`(word: String, read: String) {
        let reading = WordReading(word, after: nil, in: .russian, isShouted: false)
        #expect(reading.text == read)
        #expect(reading.language == .russian)
    }

    @Test func `capitals alone make no abbreviation`() {
        let reading = WordReading("ОНА", after: nil, in: .russian, isShouted: true)
        #expect(reading.text == "ОНА")
    }

    @Test func `units after a number are spelt out`() {
        #expect(
            WordReading("км.", after: "20", in: .russian, isShouted: false).text == "километров")
        #expect(
            WordReading("кг", after: "5", in: .ukrainian, isShouted: false).text == "кілограмів")
    }

    @Test(arguments: [
        ("Iveco", LanguageTag.russian, "en"), ("привет", .english, "ru"), ("їжа", .english, "uk"),
        ("한국", .russian, "ko"), ("K대대", .korean, "ko"), ("42", .russian, "ru"),
        ("🙂", .korean, "ko"),
    ])
    func `a word in another script is read by its own voice`(
        word: String, text: LanguageTag, voice: String
    ) {
        let reading = WordReading(word, after: nil, in: text, isShouted: false)
        #expect(reading.language.description == voice)
        #expect(reading.text == word)
    }
}
