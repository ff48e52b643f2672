import EvidenceModel
import Testing

@testable import ForcedAlignment

@Suite struct VocabularyTests {
    @Test(
        arguments: [
            (["<pad>", "<s>", "|", "а"], 0, 2), (["a", "b", "|", "[PAD]"], 3, 2),
            (["<pad>", "a", "<wb>", "<blank>"], 3, 2), (["ε", "a", "b"], 0, nil),
            (["-", "|", "E", "T"], 0, 1),
        ] as [([String], Int, Int?)])
    func `blank and separator are recognised`(tokens: [String], blank: Int, separator: Int?) {
        let vocabulary = Vocabulary(tokens)
        #expect(vocabulary.blank == blank)
        #expect(vocabulary.separator == separator)
    }

    @Test func `letters are matched as the vocabulary has them`() {
        let spelling = Spelling(Vocabulary(["<pad>", "|", "Е", "Л", "К", "А", "'"]))
        #expect(spelling.tokens(of: reading("Ёлка,")) == [2, 3, 4, 5])
        #expect(spelling.tokens(of: reading("ел'ка")) == [2, 3, 6, 4, 5])
    }

    @Test(arguments: ["щека", "20", "[…]", "**"])
    func `a word with a letter that is no token cannot be spelt`(word: String) {
        let spelling = Spelling(Vocabulary(["<pad>", "|", "е", "к", "а"]))
        #expect(spelling.tokens(of: reading(word)).isEmpty)
    }

    @Test func `sounds are matched by the longest token, then by the nearest phone`() {
        let vocabulary = Vocabulary(["<pad>", "ʃ", "t͡ʃ", "ɪ", "ŋ", "ə", "k", "iː"])
        #expect(vocabulary.kind == .sounds)
        let spelling = Spelling(vocabulary)
        #expect(spelling.tokens(of: reading("king", .english)) == [6, 3, 4])
        #expect(spelling.tokens(of: reading("ship", .english)) == [1, 3])
    }

    private func reading(
        _ word: String, _ language: LanguageTag = .russian
    ) -> WordReading {
        WordReading(word, after: nil, in: language, isShouted: false)
    }
}
