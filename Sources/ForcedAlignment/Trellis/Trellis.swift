import SignalProcessing

/// The best passage through a chain of states, every word consumed (Viterbi, *IEEE Transactions on
/// Information Theory* 13, 1967).
///
/// States more than half a window from the best one are not followed: that bounds the work for long
/// clips. A passage that ends before the chain does is tried again with a wider window, up to the
/// whole chain, so that no word is ever dropped.
struct Trellis {
    let chain: StateChain
    /// States that are followed at a time.
    var window = 8_192

    // Staying in a state has probability 0.6, leaving it 0.4.
    private static let stay: Float = -0.510_825_6
    private static let go: Float = -0.916_290_7
    private static let never = -Float.greatestFiniteMagnitude / 4
    // So that the state before a silence can be looked up without asking whether there is one.
    private static let padding = StateChain.silenceLength + 1

    /// The state of each row of `emissions`; nil when there are fewer rows than states to pass.
    func path(through emissions: FrameMatrix) -> [Int32]? {
        guard emissions.count >= max(1, chain.fewestFrames), !chain.words.isEmpty else {
            return nil
        }
        var width = window
        while true {
            if let path = path(through: emissions, window: width) { return path }
            guard width < 2 * chain.count else { return nil }
            width *= 4
        }
    }

    private enum Step { static let stay: UInt8 = 0, go: UInt8 = 1, pass: UInt8 = 2 }

    /// Where each came from, for the followed states of each frame.
    private struct History {
        var steps: [UInt8] = []
        var rows: [(first: Int, offset: Int)] = []
    }

    private func path(through emissions: FrameMatrix, window: Int) -> [Int32]? {
        let count = chain.count
        var scores = [Float](repeating: Self.never, count: count + Self.padding)
        var history = History()
        history.rows.reserveCapacity(emissions.count)
        let needed = framesNeeded()
        var followed = 0..<min(count, StateChain.silenceLength + 1)
        var left = 0..<0
        var best = (state: 0, score: Float(0))
        for frame in 0..<emissions.count {
            if frame > 0 {
                let next = follow(followed, best.state, window, emissions.count - frame, needed)
                guard !next.isEmpty else { return nil }
                left = followed.lowerBound..<next.lowerBound
                followed = next
            } else {
                seed(&scores)
            }
            history.rows.append((followed.lowerBound, history.steps.count))
            best = step(
                &scores, emissions.values.span, frame * emissions.width, followed, best.score,
                isFirst: frame == 0, &history)
            // States left behind were still looked back at; from here on they are out of reach.
            for state in left { scores[state + Self.padding] = Self.never }
            guard best.score > Self.never / 2 else { return nil }
        }
        return trace(scores, history)
    }

    /// The frames that must still come after each state, at the least.
    private func framesNeeded() -> [Int32] {
        var needed = [Int32](repeating: 0, count: chain.count)
        var left: Int32 = 0
        for word in chain.words.reversed() {
            for state in word.reversed() {
                needed[state] = left
                left += 1
            }
            for state in max(0, word.lowerBound - StateChain.silenceLength)..<word.lowerBound {
                needed[state] = left + Int32(word.lowerBound - state - 1)
            }
        }
        return needed
    }

    /// The states to follow next: near the best, and near enough to the end to arrive.
    private func follow(
        _ current: Range<Int>, _ best: Int, _ window: Int, _ framesLeft: Int, _ needed: [Int32]
    ) -> Range<Int> {
        var low = max(current.lowerBound, best - window / 2)
        while low < chain.count, Int(needed[low]) >= framesLeft { low += 1 }
        let reach = min(chain.count, current.upperBound + Self.padding)
        let high = min(reach, max(best, low) + window / 2)
        return low < high ? low..<high : low..<low
    }

    private func seed(_ scores: inout [Float]) {
        // A passage begins in the first silence or in the first word.
        scores[Self.padding] = -Self.stay
        scores[Self.padding + StateChain.silenceLength] = -Self.stay
    }

    /// Takes one frame, highest state first, so that each sees its predecessors of the frame before.
    private func step(
        _ scores: inout [Float], _ emissions: Span<Float>, _ row: Int, _ states: Range<Int>,
        _ norm: Float, isFirst: Bool, _ history: inout History
    ) -> (state: Int, score: Float) {
        let start = history.steps.count
        history.steps.append(contentsOf: repeatElement(Step.stay, count: states.count))
        var steps = history.steps.mutableSpan
        var scores = scores.mutableSpan
        let columns = chain.columns.span
        let isEntry = chain.isEntry.span
        var best = (state: states.lowerBound, score: -Float.greatestFiniteMagnitude)
        var state = states.upperBound - 1
        while state >= states.lowerBound {
            let place = state + Self.padding
            var score = scores[place] + Self.stay
            var taken = Step.stay
            if !isFirst {
                let went = scores[place - 1] + Self.go
                if went > score {
                    score = went
                    taken = Step.go
                }
                if isEntry[state] {
                    let passed = scores[place - Self.padding] + Self.go
                    if passed > score {
                        score = passed
                        taken = Step.pass
                    }
                }
            }
            score = max(Self.never, score - norm + emissions[row + Int(columns[state])])
            scores[place] = score
            steps[start + state - states.lowerBound] = taken
            if score > best.score { best = (state, score) }
            state -= 1
        }
        return best
    }

    private func trace(_ scores: [Float], _ history: History) -> [Int32]? {
        let last = chain.count - 1
        let lastSpoken = last - StateChain.silenceLength
        let final = [last, lastSpoken].max {
            scores[$0 + Self.padding] < scores[$1 + Self.padding]
        }
        guard var state = final, scores[state + Self.padding] > Self.never / 2 else { return nil }
        var path = [Int32](repeating: 0, count: history.rows.count)
        for frame in history.rows.indices.reversed() {
            path[frame] = Int32(state)
            let (first, offset) = history.rows[frame]
            guard state >= first else { return nil }
            switch history.steps[offset + state - first] {
            case Step.go: state -= 1
            case Step.pass: state -= Self.padding
            default: break
            }
        }
        return path
    }
}
