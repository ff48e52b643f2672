import EvidenceModel
import Redaction
import Testing

struct PrivatePatternTests {
    struct Case {
        var category: RedactionCategory
        var text: String
        var found: [String]
    }

    static let cases: [Case] = [
        .init(
            category: .phone, text: "звони +7 900 123-45-67 вечером", found: ["+7 900 123-45-67"]),
        .init(category: .phone, text: "8 (495) 123-45-67", found: ["8 (495) 123-45-67"]),
        .init(category: .phone, text: "мій +380671234567", found: ["+380671234567"]),
        .init(category: .phone, text: "call (555) 123-4567 now", found: ["(555) 123-4567"]),
        .init(category: .phone, text: "전화 010-1234-5678", found: ["010-1234-5678"]),
        .init(category: .phone, text: "в 10.00, 120 мм, квадрат 4417, 2024-05-06 12:30", found: []),
        .init(category: .phone, text: "1234567890123", found: []),
        .init(
            category: .coordinates, text: "точка 48.1234, 37.5678 держим",
            found: ["48.1234, 37.5678"]),
        .init(category: .coordinates, text: "48°12'30\" с.ш.", found: ["48°12'30\" с.ш."]),
        .init(category: .coordinates, text: "grid 37U DQ 1234 5678", found: ["37U DQ 1234 5678"]),
        .init(category: .coordinates, text: "37UDQ12345678", found: ["37UDQ12345678"]),
        .init(category: .coordinates, text: "99U DQ 1234 5678, 37U DQ 123 45", found: []),
        .init(category: .coordinates, text: "калибр 5.45 и 7.62", found: []),
        .init(
            category: .bankCard, text: "карта 4111 1111 1111 1111", found: ["4111 1111 1111 1111"]),
        .init(category: .bankCard, text: "карта 4111 1111 1111 1112", found: []),
        .init(category: .bankCard, text: "0000 0000 0000 0000", found: []),
        .init(
            category: .address, text: "живёт на ул. Садовая, д. 5, кв. 12, там",
            found: ["ул. Садовая, д. 5, кв. 12"]),
        .init(
            category: .address, text: "at 12 North Hill Road today", found: ["12 North Hill Road"]),
        .init(category: .address, text: "улица была пуста", found: []),
    ]

    @Test(arguments: cases)
    func `numbers and places are told from other numbers`(example: Case) {
        let policy = RedactionPolicy(categories: [example.category])
        let found = ProfanityScanner(policy: policy).findings(in: example.text)

        #expect(found.map { String(example.text.slice(codePoints: $0.range)) } == example.found)
        #expect(found.allSatisfy { $0.category == example.category })
    }
}
