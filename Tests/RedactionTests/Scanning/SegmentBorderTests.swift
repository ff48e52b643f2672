import EvidenceModel
import Redaction
import Testing

struct SegmentBorderTests {
    private let scanner = ProfanityScanner()

    private func found(_ texts: [String], speakers: [String?] = []) -> [[String]] {
        let segments = texts.enumerated().map { index, text in
            let name = speakers.indices.contains(index) ? speakers[index] : nil
            return Segment(text: text, speaker: name.map { Speaker(name: $0) })
        }
        return zip(texts, scanner.findings(in: Transcript(segments: segments))).map {
            text, findings in findings.map { String(text.slice(codePoints: $0.range)) }
        }
    }

    @Test func `a word broken at a hyphen is found in both segments`() {
        #expect(found(["это пиз-", "дец, отходим"]) == [["пиз"], ["дец"]])
        #expect(found(["what a moth-", "-erfucker he is"]) == [["moth"], ["erfucker"]])
    }

    @Test func `a Cyrillic word broken without a hyphen is found in both segments`() {
        #expect(found(["это пиз", "дец, отходим"]) == [["пиз"], ["дец"]])
        #expect(found(["какая ху", "йня"]) == [["ху"], ["йня"]])
        #expect(found(["він муд", "ак"]) == [["муд"], ["ак"]])
    }

    @Test func `words that stand side by side at a border are not broken words`() {
        #expect(found(["смотрел за", "лупой"]) == [[], []])
        #expect(found(["сказал пиз", "Дец"]) == [[], []])
        #expect(found(["опять оскор", "блять его"]) == [[], ["блять"]])
        #expect(found(["it was", "hit"]) == [[], []])
    }

    @Test(arguments: [
        ("Ну просто пиз-\nдец какой", ["пиз-\nдец"]),
        ("moth- \r\n erfucker", ["moth- \r\n erfucker"]),
        ("сука-\nблядь", ["сука-\nблядь"]), ("то-\nсе", []), ("-\nсука\n-", ["сука"]),
    ])
    func `a word broken at a hyphen inside a segment is found whole`(
        _ text: String, _ expected: [String]
    ) {
        #expect(found([text]) == [expected])
    }

    @Test func `a phrase that goes on in the next segment is found in both`() {
        #expect(found(["да ёб твою", "мать, связь!"]) == [["ёб твою"], ["мать"]])
        #expect(found(["you son of a", "bitch"]) == [["son of a"], ["bitch"]])
    }

    @Test func `words of two segments are not joined, nor what two people say`() {
        #expect(found(["наш тип из", "дома ушёл"]) == [[], []])
        #expect(found(["drones h", "it the road"]) == [[], []])
        #expect(found(["да пиз-", "дец"], speakers: ["А", "Б"]) == [[], []])
    }

    @Test func `long segments are read near their border only`() {
        let long = String(repeating: "слово ", count: 1_000)
        #expect(found([long + "пиз-", "дец " + long]) == [["пиз"], ["дец"]])
    }
}
