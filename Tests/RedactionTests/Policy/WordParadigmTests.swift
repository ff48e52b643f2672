import EvidenceModel
import Redaction
import Testing

/// What a policy's words and names match besides themselves.
struct WordParadigmTests {
    private func redacted(_ text: String, _ yaml: String) throws -> [String] {
        let policy = try RedactionPolicy(yaml: yaml, file: "p.yaml")
        return ProfanityScanner(policy: policy).findings(in: text).map {
            String(text.slice(codePoints: $0.range))
        }
    }

    @Test(arguments: [
        ("Малой", "Малой Малого Малому Малым Малом"), ("Седой", "Седого Седому Седым"),
        ("Лысый", "Лысый Лысого Лысому"), ("Сірий", "Сірий Сірого Сірому Сірим"),
        ("Кривий", "Кривого Кривим"), ("Орёл", "Орла Орлу Орлом"), ("Боец", "Бойца Бойцу"),
        ("Сокіл", "Сокола Соколу Соколові"), ("Кінь", "Коня Коню Конем"),
        ("Ольга", "Ольги Ольге Ользі Ольгою"), ("Андрій", "Андрія Андрієві Андрієм"),
        ("Иванов", "Иванова Ивановым Ивановой"), ("Сухой", "Сухого Сухому"),
        ("철수", "철수가 철수한테 철수는 철수에게도"),
    ])
    func `a name goes in every case`(name: String, forms: String) throws {
        #expect(
            try redacted(forms, "names: [\(name)]") == forms.split(separator: " ").map(String.init))
    }

    @Test func `every word of a name has its case`() throws {
        #expect(
            try redacted("у Петра Иванова и к Петру Иванову", "names: [Пётр Иванов]")
                == ["Петра Иванова", "Петру Иванову"])
    }

    @Test(arguments: [
        ("батальон", "батальон батальона батальону батальонов батальонами"),
        ("рота", "рота роты роте рот ротами"), ("бригада", "бригаді бригадою бригад"),
        ("наступление", "наступления наступлению"), ("секретный", "секретного секретных"),
        ("паёк", "пайка пайки пайков"), ("convoy", "convoy convoys"),
        ("battery", "battery batteries"), ("보급", "보급 보급을 보급이"),
    ])
    func `a word to redact goes with its endings`(word: String, forms: String) throws {
        #expect(
            try redacted(forms, "redact: [\(word)]")
                == forms.split(separator: " ").map(String.init))
    }

    @Test func `an equals sign takes the word as it is, a star any ending`() throws {
        let text = "рота роты ротный"
        #expect(try redacted(text, "redact: ['=рота']") == ["рота"])
        #expect(try redacted(text, "redact: ['рот*']") == ["рота", "роты", "ротный"])
    }

    @Test func `other words stay`() throws {
        #expect(try redacted("брать братский полковник", "redact: [брат, полк]") == [])
        #expect(try redacted("малой кровью, седой старик", "names: [Малой, Седой]") == [])
    }
}
