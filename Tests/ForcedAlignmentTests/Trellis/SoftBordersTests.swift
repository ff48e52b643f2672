import Testing

@testable import ForcedAlignment

@Suite struct SoftBordersTests {
    // Columns: 0 to 2 silence, 3 to 5 one phone, 6 to 8 another.
    private let chain = StateChain(words: [([3, 4, 5], 0), ([6, 7, 8], 0)], silence: 0)

    /// The columns that fit each frame, words a little worse than silence; others fit by -400.
    private struct Scores: FrameScores {
        var fitting: [Set<Int>]
        var count: Int { fitting.count }
        var width: Int { 9 }

        func write(_ frame: Int, into row: inout [Float]) {
            for column in 0..<width {
                row[column] = fitting[frame].contains(column) ? (column < 3 ? 0 : -0.3) : -400
            }
        }
    }

    private func borders(_ fitting: [Set<Int>]) throws -> [Range<Double>] {
        let scores = Scores(fitting: fitting)
        let path = try #require(Trellis(chain: chain).path(through: scores))
        return SoftBorders(chain: chain).borders(around: path, through: scores).map { span in
            (span.lowerBound * 1_000).rounded() / 1_000..<(span.upperBound * 1_000).rounded()
                / 1_000
        }
    }

    @Test func `where only one passage fits the borders are its own`() throws {
        let frames: [Set<Int>] = [
            [0], [1], [2], [3], [3], [4], [5], [6], [7], [8], [8], [0], [1], [2],
        ]
        #expect(try borders(frames) == [3..<7, 7..<11])
    }

    @Test func `where several passages fit alike a border lies amid theirs`() throws {
        // Either word may take the two frames in the middle.
        let frames: [Set<Int>] = [[3], [4], [5], [5, 6], [5, 6], [6], [7], [8]]
        #expect(try borders(frames) == [0..<4, 4..<8])
    }

    @Test
    func
        `what fits nearly as well far before the first word and behind the last is no part of them`()
        throws
    {
        let any: Set<Int> = [0, 1, 2, 3, 5, 6, 8]
        let frames = [Set<Int>](repeating: any, count: 60)
        let found = try borders(frames + [[3], [4], [5], [6], [7], [8]] + frames)
        #expect(found[0].lowerBound > 48 && found[1].upperBound < 78)
    }

    @Test func `blocks join without a seam`() throws {
        let count = 400
        let words = (0..<count).map { _ in (columns: [3, 4, 5] as [Int32], pauseCost: Float(0)) }
        let chain = StateChain(words: words, silence: 0)
        let turns: [[Set<Int>]] = (0..<count).map { _ in [[3], [4], [4], [4, 5], [5], [5]] }
        let scores = Scores(fitting: Array(turns.joined()))
        let path = try #require(Trellis(chain: chain).path(through: scores))
        let borders = SoftBorders(chain: chain).borders(around: path, through: scores)
        let wanted = (0..<count).map { Double(6 * $0)..<Double(6 * $0 + 6) }
        #expect(
            zip(borders, wanted).allSatisfy {
                abs($0.lowerBound - $1.lowerBound) < 1e-3
                    && abs($0.upperBound - $1.upperBound) < 1e-3
            })
    }

    @Test func `pinned, the first word begins and the last one ends there, and none lies outside`()
    {
        var passage = Passage(path: [], borders: [2.5..<4.5, 4.5..<6, 6..<9.5])
        passage.pin(start: 5, end: 9)
        #expect(passage.borders == [5..<5, 5..<6, 6..<9])
        passage.pin(start: 4, end: 10)
        #expect(passage.borders == [4..<5, 5..<6, 6..<10])
    }
}
