import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct PronunciationTests {
    private func sounds(_ word: String, _ language: LanguageTag) throws -> String {
        switch try Pronouncer(language).pronunciation(of: word) {
        case .phones(let phones): phones.joined(separator: " ")
        case .unknown(let count): "unknown \(count)"
        case .unspoken: "unspoken"
        }
    }

    @Test(arguments: [
        ("батальон,", "B AH T AA L OW N"), ("что", "SH T OW"), ("оружие,", "AH R UW ZH UW Y IH"),
        ("25", "D V AA T T S AA T P Y AA T"), ("—", "unspoken"), ("🙂", "unspoken"),
        ("х**", "unknown 3"), ("***", "unknown 3"), ("[нецензурно]", "unknown 10"),
    ])
    func `Russian words get the nearest English phones`(word: String, phones: String) throws {
        let found = try sounds(word, .russian)
        #expect(found == phones)
    }

    @Test(arguments: [
        (LanguageTag.english, "The", "DH AH"), (.english, "battalion", "B AH T AE L IY AH N"),
        (.english, "order", "AO R D ER"), (.ukrainian, "зброя", "Z B R OW Y AA"),
        (.korean, "무기", "M UW G IY"),
    ])
    func `other languages are spoken by their own voices`(
        language: LanguageTag, word: String, phones: String
    ) throws {
        let found = try sounds(word, language)
        #expect(found == phones)
    }

    @Test func `a British voice is used when it is asked for`() throws {
        let british = try sounds("can't", #require(LanguageTag("en-GB")))
        let american = try sounds("can't", .english)
        #expect([british, american] == ["K AA N T", "K AE N T"])
    }

    @Test func `switches of language are not spoken`() throws {
        #expect(PhoneTable.general.phones(of: "(en)həlˈəʊ(ru)") == ["HH", "AH", "L", "OW"])
    }

    @Test func `the longest entry is taken`() {
        #expect(PhoneTable.general.phones(of: "tɕʲˈaɪs") == ["CH", "AY", "S"])
        #expect(PhoneTable.general.phones(of: "ʃːts") == ["SH", "T", "S"])
    }

    @Test func `every phone of the table is one of the model's`() throws {
        let model = try AcousticModel(ModelFolder(named: nil))
        for line in PhoneTable.entries.split(separator: "\n") {
            for phone in line.split(separator: " ").dropFirst() {
                #expect(model.index(of: String(phone)) != nil, "\(line)")
            }
        }
    }

    @Test func `a language espeak-ng does not speak is refused by name`() throws {
        let unknown = try #require(LanguageTag("xx"))
        #expect(throws: AlignmentError.languageUnknown(unknown)) { try Pronouncer(unknown) }
    }

    @Test(arguments: [
        ("Дай им оружие", "ru"), ("Дай їм зброю", "uk"), ("무기를 줘", "ko"), ("Give them arms", "en"),
        ("12 34", "en"), ("Батальон K", "ru"),
    ])
    func `the script tells the language`(text: String, language: String) {
        #expect(ScriptLanguage.language(ofText: [text]).description == language)
    }
}
