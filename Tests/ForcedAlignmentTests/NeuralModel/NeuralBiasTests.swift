import Testing

@testable import ForcedAlignment

struct NeuralBiasTests {
    private func spans(_ starts: [Int]) -> [Range<Int>] { starts.map { $0..<$0 + 20 } }

    @Test func `the bias is the median delay of words that both hear near each other`() throws {
        let placed = (0..<20).map { 50 * $0 + 100 }
        var heard = placed.map { $0 + 7 }
        heard[3] += 2
        heard[9] += 900
        let bias = try #require(NeuralBias(heard: spans(heard), placed: spans(placed)))
        #expect(bias.frames == 7)
        #expect(bias.corrected([3..<9, 100..<120]) == [0..<2, 93..<113])
    }

    @Test func `of few words, or where half are elsewhere, there is none`() {
        let placed = (0..<9).map { 50 * $0 }
        #expect(NeuralBias(heard: spans(placed), placed: spans(placed)) == nil)
        let many = (0..<30).map { 100 * $0 }
        let lost = many.map { $0 < 1_600 ? $0 + 500 : $0 }
        #expect(NeuralBias(heard: spans(lost), placed: spans(many)) == nil)
    }
}
