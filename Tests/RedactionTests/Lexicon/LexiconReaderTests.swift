import EvidenceModel
import Testing

@testable import Redaction

struct LexiconReaderTests {
    @Test func `an entry has forms, flags and examples`() throws {
        let lexicon = try LexiconReader.read(
            """
            language ru   # comment
            piece noun а <ending>
            piece ending -
            entry fig mild low
              form po? | фиг_вам фиг | noun -
              flags maskable
              yes фига
            piece po по
            marker пик
            """)

        #expect(
            lexicon.entries == [
                LexiconEntry(
                    name: "fig", language: "ru", kind: .redact(.mild, .low), flags: [.maskable],
                    forms: [
                        WordForm(
                            prefix: "po", prefixing: .optional, stems: ["фиг вам", "фиг"],
                            tails: ["noun", "-"])
                    ], matching: ["фига"])
            ])
        #expect(
            lexicon.pieces["noun"]?.items == [
                .init(letters: "а", next: nil), .init(letters: "", next: "ending"),
            ])
        #expect(lexicon.markers == ["пик"])
    }

    static let faults: [(String, LexiconSyntaxError)] = [
        ("word x", .init(line: 1, problem: .unknownKeyword("word"))),
        ("\nentry a nice low", .init(line: 2, problem: .unknownCategory("nice"))),
        ("entry a mild strong", .init(line: 1, problem: .unknownSeverity("strong"))),
        ("entry a mild low\nform - | а", .init(line: 2, problem: .malformedForm)),
        ("entry a mild low\nflags red", .init(line: 2, problem: .unknownFlag("red"))),
        ("entry a mild low\nform - | а | b", .init(line: 2, problem: .unknownPiece("b"))),
        ("form - | а | -", .init(line: 1, problem: .outsideEntry)),
        ("piece p а<b", .init(line: 1, problem: .malformedItem("а<b"))),
        ("piece", .init(line: 1, problem: .missingName)),
        ("entry a mild low\nform - | xа | -", .init(line: 2, problem: .mixedAlphabets("xа"))),
    ]

    @Test(arguments: faults)
    func `a fault names its line`(text: String, error: LexiconSyntaxError) {
        #expect(throws: error) { try LexiconReader.read(text) }
    }
}
