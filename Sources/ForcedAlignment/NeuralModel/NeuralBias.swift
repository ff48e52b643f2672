/// How much later a neural model hears words begin than the acoustic models find them, measured on the very
/// clip: CTC networks fire late, by how much differs from one to the next.
struct NeuralBias {
    /// Frames of 10 ms, negative when the model is early: the median over words.
    let frames: Int

    /// Farther off one of the two is wrong.
    private static let reach = 40
    private static let fewestWords = 10

    /// Nil when the two agree on fewer than ten words, or on less than half.
    init?(heard: [Range<Int>], placed: [Range<Int>]) {
        let delays = zip(heard, placed).map { $0.lowerBound - $1.lowerBound }
        let near = delays.filter { abs($0) <= Self.reach }.sorted()
        guard near.count >= Self.fewestWords, near.count * 2 >= delays.count else { return nil }
        frames = near[near.count / 2]
    }

    /// Spans of words as they would be heard without delay.
    func corrected(_ spans: [Range<Int>]) -> [Range<Int>] {
        spans.map { max(0, $0.lowerBound - frames)..<max(0, $0.upperBound - frames) }
    }
}
