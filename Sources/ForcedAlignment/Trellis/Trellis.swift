/// The best passage through a chain of states, every word consumed (Viterbi, *IEEE Transactions on
/// Information Theory* 13, 1967).
///
/// States more than half a window from the best one are not followed, or those outside a corridor:
/// that bounds the work for long clips. A passage that ends before the chain does is tried again
/// with a wider window, up to the whole chain, so that no word is ever dropped.
struct Trellis {
    let chain: StateChain
    /// States that are followed at a time.
    var window = 8_192
    /// Bytes that the history of steps may take before what is settled is written down.
    var historyBound = 24 << 20

    // Staying in a state has probability 0.6, leaving it 0.4.
    static let stay: Float = -0.510_825_6
    static let go: Float = -0.916_290_7
    static let never = -Float.greatestFiniteMagnitude / 4
    // So that the state before a silence can be looked up without asking whether there is one.
    static let padding = StateChain.silenceLength + 1

    /// The state of each frame; nil when there are fewer frames than states to pass.
    func path(
        through frames: some FrameScores, inside corridor: Corridor? = nil,
        progress: (Double) -> Void = { _ in }
    ) -> [Int32]? {
        guard frames.count >= max(1, chain.fewestFrames), !chain.words.isEmpty else { return nil }
        var width = window
        while true {
            if let path = path(through: frames, corridor, window: width, progress) { return path }
            guard corridor == nil, width < 2 * chain.count else { return nil }
            width *= 4
        }
    }

    private func path(
        through frames: some FrameScores, _ corridor: Corridor?, window: Int,
        _ progress: (Double) -> Void
    ) -> [Int32]? {
        var scores = [Float](repeating: Self.never, count: chain.count + Self.padding)
        // A passage begins in the first silence or in the first word.
        scores[Self.padding] = -Self.stay
        scores[Self.padding + StateChain.silenceLength] = -Self.stay
        // Those of the frame before the last, to be written over, and which of them are not never.
        var spare = [Float](repeating: Self.never, count: scores.count)
        var stale = 0..<0
        var history = StepHistory(detours: chain.detours, bound: historyBound)
        history.reserve(frames.count)
        var row = [Float](repeating: 0, count: frames.width)
        var steps: [UInt8] = []
        let needed = chain.framesNeeded()
        let longestStep = chain.longestStep
        var followed = 0..<min(chain.count, StateChain.silenceLength + 1)
        var best = (state: 0, score: Float(0))
        for frame in 0..<frames.count {
            let before = followed
            if frame > 0 {
                followed = next(
                    after: followed, best.state, window, frames.count - frame, needed, longestStep)
                if let corridor {
                    let allowed = corridor.states[frame]
                    followed = followed.clamped(
                        to: Int(allowed.lowerBound)..<Int(allowed.upperBound))
                }
                guard !followed.isEmpty else { return nil }
            }
            frames.write(frame, into: &row)
            if steps.count < followed.count {
                steps = [UInt8](repeating: StepHistory.Step.stay, count: followed.count)
            }
            best = step(
                scores.span, row.span, followed, best.score, isFirst: frame == 0, &spare, &steps)
            history.append(steps.span, to: followed)
            guard best.score > Self.never / 2 else { return nil }
            Self.clear(stale, but: followed, in: &spare)
            stale = before
            swap(&scores, &spare)
            if history.isLong {
                let alive = followed.filter { scores[$0 + Self.padding] > Self.never / 2 }
                let going = Set(history.shorten(best: best.state, alive: alive))
                if going.count < alive.count {
                    for state in alive where !going.contains(state) {
                        scores[state + Self.padding] = Self.never
                    }
                }
            }
            if frame % 4_096 == 4_095 { progress(Double(frame) / Double(frames.count)) }
        }
        return end(scores).flatMap(history.path)
    }

    /// The states to follow next: near the best, and near enough to the end to arrive.
    private func next(
        after current: Range<Int>, _ best: Int, _ window: Int, _ framesLeft: Int, _ needed: [Int32],
        _ longestStep: Int
    ) -> Range<Int> {
        var low = max(current.lowerBound, best - window / 2)
        while low < chain.count, Int(needed[low]) >= framesLeft { low += 1 }
        let reach = min(chain.count, current.upperBound + longestStep)
        let high = min(reach, max(best, low) + window / 2)
        return low < high ? low..<high : low..<low
    }

    /// The better of the two states a passage may end in.
    private func end(_ scores: [Float]) -> Int? {
        let last = chain.count - 1
        let lastSpoken = last - StateChain.silenceLength
        let better =
            scores[last + Self.padding] > scores[lastSpoken + Self.padding] ? last : lastSpoken
        return scores[better + Self.padding] > Self.never / 2 ? better : nil
    }
}
