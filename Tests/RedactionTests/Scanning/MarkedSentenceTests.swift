import EvidenceModel
import Foundation
import Redaction
import RedactionScore
import Testing

struct MarkedSentenceTests {
    struct Goal: CustomTestStringConvertible {
        var language: String
        var f1: Double
        var testDescription: String { language }
    }

    static let goals = [
        Goal(language: "en", f1: 0.95), Goal(language: "ru", f1: 0.94),
        Goal(language: "uk", f1: 0.92), Goal(language: "ko", f1: 0.80),
    ]

    private func sentences(_ language: String, in set: String = "cases") throws
        -> [MarkedSentence]
    {
        let url = try #require(
            Bundle.module.url(
                forResource: language, withExtension: "txt", subdirectory: "Fixtures/\(set)"))
        return MarkedSentence.sentences(in: try String(contentsOf: url, encoding: .utf8))
    }

    private func score(_ sentences: [MarkedSentence]) -> SpanScore {
        let scanner = ProfanityScanner()
        return sentences.reduce(into: SpanScore()) { score, sentence in
            score.add(sentence, found: scanner.findings(in: sentence.text).map(\.range))
        }
    }

    @Test(arguments: goals)
    func `the figures of the manual hold on the marked sentences`(goal: Goal) throws {
        let all = try sentences(goal.language)
        let overall = score(all)
        let masked = score(all.filter { $0.kind == "masked" })

        #expect(overall.exactF1 >= goal.f1)
        #expect(overall.alarmShare <= 0.015)
        #expect(overall.uncoveredShare <= 0.05)
        #expect(Double(masked.hit) >= 0.92 * Double(masked.expected))
    }

    /// Written by somebody who never saw the lexicon; see the manual for what was found at first.
    @Test(arguments: goals)
    func `the figures hold on sentences written by somebody else`(goal: Goal) throws {
        let all = try sentences(goal.language, in: "fresh")
        let overall = score(all)
        let masked = score(all.filter { $0.kind == "masked" })

        #expect(overall.exactF1 >= goal.f1)
        #expect(overall.alarmShare <= 0.015)
        #expect(overall.uncoveredShare <= 0.05)
        #expect(Double(masked.hit) >= 0.92 * Double(masked.expected))
    }

    @Test(arguments: goals)
    func `there are sentences enough, with and without words to find`(goal: Goal) throws {
        let all = try sentences(goal.language)
        let least = goal.language == "ko" ? 60 : 150

        #expect(all.count { !$0.spans.isEmpty } >= least)
        #expect(all.count { $0.spans.isEmpty } >= least)
        #expect(Set(all.map(\.text)).count == all.count)
    }

    @Test func `a marked line is read with its escapes`() {
        #expect(
            MarkedSentence(line: "kind\ta\\u{200B}b ⟦c d⟧ e")
                == MarkedSentence(line: "kind\ta\u{200B}b ⟦c d⟧ e"))
        #expect(MarkedSentence(line: "kind\tab ⟦c d⟧ e")?.spans == [3..<6])
    }
}
