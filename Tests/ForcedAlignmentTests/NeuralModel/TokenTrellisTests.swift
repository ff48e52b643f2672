import RealModule
import TestSupport
import Testing

@testable import ForcedAlignment

@Suite struct TokenTrellisTests {
    private let vocabulary = Vocabulary(["<pad>", "|", "a", "b", "c"])

    /// Frames in which one token each is likely.
    private func scores(_ tokens: String) -> TokenScores {
        var scores = TokenScores(width: vocabulary.tokens.count)
        for token in tokens {
            let row: [Float] = vocabulary.tokens.map {
                $0 == String(token) || (token == "." && $0 == "<pad>") ? 0 : -8
            }
            _ = scores.append(row[...])
        }
        return scores
    }

    private func spans(
        _ words: [String], in text: String, inner: Range<Int>? = nil, window: Int = 2_048
    ) -> [Range<Int>]? {
        let words = words.map { word in
            word.compactMap { vocabulary.index(of: String($0)).map(Int32.init) }
        }
        let chain = TokenChain(
            words: words, blank: 0, gap: Int32(TokenTrellis.Column.gap(vocabulary)),
            any: Int32(TokenTrellis.Column.any(vocabulary)))
        return TokenTrellis(
            chain: chain, scores: scores(text), vocabulary: vocabulary, frames: 0..<text.count,
            inner: inner ?? 0..<text.count, window: window
        ).spans()
    }

    @Test(arguments: [
        (["ab", "c"], ".aab.|.cc.", [1..<4, 7..<9]), (["ab", "c"], "abc", [0..<2, 2..<3]),
        (["aa", "a"], "a.a.a", [0..<3, 4..<5]), (["a", "b"], "...a|||b..", [3..<4, 7..<8]),
    ])
    func `each word is found where its tokens are`(
        words: [String], text: String, expected: [Range<Int>]
    ) {
        #expect(spans(words, in: text) == expected)
    }

    @Test func `a word that cannot be spelt takes what lies between its neighbours`() {
        let spans = spans(["a", "?", "b"], in: ".aa.|.cbc.|.bb.")
        #expect(spans?.first == 1..<3)
        #expect(spans?.last == 12..<14)
        #expect(spans?[1].overlaps(6..<9) == true)
    }

    @Test func `speech outside the inner frames may be another's`() {
        #expect(spans(["ab"], in: "ccacc..aab.cc", inner: 6..<11) == [7..<10])
    }

    @Test func `more tokens than frames have no room`() {
        #expect(spans(["abcabc"], in: "abc") == nil)
        #expect(spans(["aaa"], in: "aaa") == nil)
    }

    @Test func `a narrow window finds what a wide one finds`() {
        var generator = SeededGenerator(seed: 7)
        let words = (0..<200).map { _ in
            String((0..<3).map { _ in "abc".randomElement(using: &generator) ?? "a" })
        }
        let text = words.map { word in word.map { "\($0)." }.joined() }.joined(separator: "|")
        let wide = spans(words, in: text, window: 100_000)
        #expect(wide != nil)
        #expect(spans(words, in: text, window: 64) == wide)
    }

    @Test func `numbers of any level become probabilities`() {
        var scores = TokenScores(width: 2)
        let taken = [[5, 5], [-100, -90], [.nan, 0]].map { (row: [Float]) in scores.append(row[...])
        }
        #expect(taken == [true, true, false])
        var row: [Float] = [0, 0]
        scores.write(0, into: &row)
        #expect(row.allSatisfy { abs($0 + Float.log(2)) < 0.06 })
        scores.write(1, into: &row)
        #expect(abs(row[0] + 10) < 0.06)
        #expect(abs(row[1]) < 0.06)
    }
}
