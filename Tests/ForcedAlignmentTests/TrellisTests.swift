import Testing

@testable import ForcedAlignment

@Suite struct TrellisTests {
    // Columns: 0 to 2 silence, 3 to 5 one phone, 6 to 8 another.
    private let chain = StateChain(words: [([3, 4, 5], 0), ([6, 7, 8], 0)], silence: 0)

    private struct Scores: FrameScores {
        var best: [Int]
        var count: Int { best.count }
        var width = 9

        func write(_ frame: Int, into row: inout [Float]) {
            for column in 0..<width { row[column] = column == best[frame] ? 0 : -20 }
        }
    }

    private func emissions(_ best: [Int]) -> Scores { Scores(best: best) }

    @Test func `silences may be taken or passed over`() {
        let frames = [0, 1, 2, 3, 3, 4, 5, 6, 7, 7, 8, 0, 1, 2]
        let path = Trellis(chain: chain).path(through: emissions(frames))
        // States: silence 0-2, word 3-5, silence 6-8, word 9-11, silence 12-14.
        #expect(path == [0, 1, 2, 3, 3, 4, 5, 9, 10, 10, 11, 12, 13, 14])
    }

    @Test func `no word is dropped, however badly it fits`() throws {
        let path = try #require(Trellis(chain: chain).path(through: emissions([0, 0, 0, 0, 0, 0])))
        #expect(path == [3, 4, 5, 9, 10, 11])
    }

    @Test func `a segment may be left out, and only as a whole`() throws {
        // Column 9 takes what belongs to no segment.
        let words: [StateChain.Word] = [([3, 4, 5], 0), ([6, 7, 8], 0)]
        let chain = StateChain(segments: [[words[0]], words, [words[1]]], silence: 0, other: 9)
        // States: border 0-2, word 3-5, border 6-8, word 9-11, silence 12-14, word 15-17, border
        // 18-20, word 21-23, border 24-26.
        #expect(chain.detours.enumerated().filter { $0.element >= 0 }.map(\.offset) == [6, 18, 24])
        #expect(chain.fewestFrames == 12)
        let best = [3, 4, 5] + [Int](repeating: 9, count: 9) + [6, 7, 8]
        let path = try #require(
            Trellis(chain: chain).path(through: Scores(best: best, width: 10)))
        #expect(Corridor.spans(of: path, in: chain) == [0..<3, 9..<9, 9..<9, 12..<15])
    }

    @Test func `of segments only those that may be left out can be`() {
        let words: [StateChain.Word] = [([3, 4, 5], 0), ([6, 7, 8], 0)]
        let chain = StateChain(
            segments: [[words[0]], words, [words[1]]], silence: 0, other: 9, optional: [1])
        #expect(chain.detours.enumerated().filter { $0.element >= 0 }.map(\.offset) == [18])
    }

    @Test func `fewer frames than states are refused`() {
        #expect(Trellis(chain: chain).path(through: emissions([3, 4, 5, 6, 7])) == nil)
    }

    /// Forty words, and frames in which they are spoken with pauses between.
    private func speech() -> (StateChain, Scores) {
        var state: UInt64 = 9
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let words = (0..<40).map { _ in
            (0..<3 * (1 + random(4))).map { Int32(3 + ($0 + random(2)) % 6) }
        }
        let chain = StateChain(words: words.map { ($0, 0) }, silence: 0)
        var frames: [Int] = []
        for (index, word) in words.enumerated() {
            if index % 3 == 0 { frames += [0, 1, 2, 2] }
            frames += word.flatMap { [Int](repeating: Int($0), count: 1 + random(3)) }
        }
        return (chain, emissions(frames))
    }

    @Test func `a narrow window finds the way a wide one finds`() throws {
        let (chain, frames) = speech()
        let wide = try #require(Trellis(chain: chain).path(through: frames))
        let narrow = try #require(Trellis(chain: chain, window: 60).path(through: frames))
        #expect(narrow == wide)
    }

    @Test(arguments: [40, 200, 1_000])
    func `a history that is settled on the way gives the passage of a whole one`(
        bound: Int
    ) throws {
        let (chain, frames) = speech()
        let whole = try #require(Trellis(chain: chain).path(through: frames))
        let settled = try #require(
            Trellis(chain: chain, window: 60, historyBound: bound).path(through: frames))
        #expect(settled == whole)
    }

    @Test func `a passage is never put together of two, however little is remembered`() throws {
        // Nothing tells where the words are, so passages share nothing for long.
        let words = [[Int32]](repeating: [3, 4, 5], count: 30)
        let chain = StateChain(words: words.map { ($0, 0) }, silence: 0)
        struct Even: FrameScores {
            let count = 400
            let width = 9
            func write(_ frame: Int, into row: inout [Float]) {
                for column in 0..<width { row[column] = -Float(frame * 7 % 5) }
            }
        }
        let path = try #require(
            Trellis(chain: chain, window: 300, historyBound: 50).path(through: Even()))
        let spans = Corridor.spans(of: path, in: chain)
        #expect(path.count == 400 && spans.allSatisfy { $0.count >= 3 })
        let steps = zip(path, path.dropFirst()).map { $1 - $0 }
        #expect(steps.allSatisfy { [0, 1, 4].contains($0) })
    }

    @Test func `a window too narrow is widened until the end is reached`() {
        let words = [[Int32]](repeating: [3, 4, 5], count: 30)
        let chain = StateChain(words: words.map { ($0, 0) }, silence: 0)
        // Silence that lasts, then hardly time enough to say everything.
        let frames = [Int](repeating: 0, count: 40) + [Int](repeating: 3, count: 60)
        let path = Trellis(chain: chain, window: 6).path(through: emissions(frames))
        #expect(
            path.map {
                Set($0.compactMap { state in chain.words.firstIndex { $0.contains(Int(state)) } })
            } == Set(0..<30))
    }
}
