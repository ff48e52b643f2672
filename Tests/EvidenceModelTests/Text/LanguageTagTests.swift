import EvidenceModel
import Testing

@Suite struct LanguageTagTests {
    @Test(arguments: [("RU", "ru"), ("en-GB", "en"), ("sr-Latn-RS", "sr"), ("yue", "yue")])
    func `well-formed tags are taken`(tag: String, language: String) throws {
        #expect(try #require(LanguageTag(tag)).language == language)
    }

    @Test(arguments: ["", "r", "russian", "ru_RU", "ru-", "ру", "12", "en-toolongsubtag"])
    func `other tags are refused`(tag: String) {
        #expect(LanguageTag(tag) == nil)
    }
}
