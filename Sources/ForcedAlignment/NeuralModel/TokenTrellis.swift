/// The best passage of a text through the frames of a CTC model: Viterbi, every token consumed.
///
/// States more than half a window from the best one are not followed; a passage that does not arrive is
/// tried again with a wider window.
struct TokenTrellis {
    let chain: TokenChain
    let scores: TokenScores
    let vocabulary: Vocabulary
    /// The frames the text may lie in.
    let frames: Range<Int>
    /// Outside these frames any token may pass for the gap before and after: it may be another's.
    let inner: Range<Int>
    /// States that are followed at a time.
    var window = 2_048

    /// The columns of scores that are no tokens.
    enum Column {
        static func gap(_ vocabulary: Vocabulary) -> Int { vocabulary.tokens.count }
        static func any(_ vocabulary: Vocabulary) -> Int { vocabulary.tokens.count + 1 }
        static func edge(_ vocabulary: Vocabulary) -> Int { vocabulary.tokens.count + 2 }
    }

    private static let never = -Float.greatestFiniteMagnitude / 4
    /// How much worse than the best token "any" is, in nats a frame.
    private static let anyPenalty: Float = 1
    private static let historyBound = 24 << 20

    /// The frames of each word; nil when there are too few for the text.
    func spans() -> [Range<Int>]? {
        let needed = chain.framesNeeded()
        guard chain.count > 1, frames.count > min(needed[0], needed[1]) else { return nil }
        var width = window
        while true {
            if let path = path(window: width, needed) { return spans(of: path) }
            guard width < 2 * chain.count else { return nil }
            width *= 4
        }
    }

    private func spans(of path: [Int32]) -> [Range<Int>] {
        var frame = 0
        return chain.words.map { word in
            while frame < path.count, Int(path[frame]) < word.lowerBound { frame += 1 }
            let start = frame
            while frame < path.count, Int(path[frame]) < word.upperBound { frame += 1 }
            return frames.lowerBound + start..<frames.lowerBound + frame
        }
    }

    private func path(window: Int, _ needed: [Int]) -> [Int32]? {
        var best = (state: 0, score: Float(0))
        var values = [Float](repeating: Self.never, count: chain.count + 2)
        var history = StepHistory(detours: chain.skips, bound: Self.historyBound)
        history.reserve(frames.count)
        var row = [Float](repeating: 0, count: vocabulary.tokens.count + 3)
        var steps: [UInt8] = []
        var followed = 0..<min(2, chain.count)
        for (place, frame) in frames.enumerated() {
            let before = followed
            if place > 0 {
                followed = next(
                    followed, best.state, window: window, left: frames.count - place, needed)
                guard !followed.isEmpty else { return nil }
            } else {
                values[2] = 0
                values[3] = 0
            }
            write(frame, into: &row)
            if steps.count < followed.count {
                steps = [UInt8](repeating: StepHistory.Step.stay, count: followed.count)
            }
            best = step(&values, row, followed, best.score, isFirst: place == 0, &steps)
            history.append(steps.span, to: followed)
            // States left behind were still looked back at; from here on they are out of reach.
            for state in before.lowerBound..<max(before.lowerBound, followed.lowerBound) {
                values[state + 2] = Self.never
            }
            for state in min(before.upperBound, followed.upperBound)..<before.upperBound {
                values[state + 2] = Self.never
            }
            guard best.score > Self.never / 2 else { return nil }
            if history.isLong {
                let alive = followed.filter { values[$0 + 2] > Self.never / 2 }
                let going = Set(history.shorten(best: best.state, alive: alive))
                for state in alive where !going.contains(state) { values[state + 2] = Self.never }
            }
        }
        let last = chain.count - 1
        let end = values[last + 2] > values[last + 1] ? last : last - 1
        return values[end + 2] > Self.never / 2 ? history.path(to: end) : nil
    }

    /// The states to follow next: near the best, and near enough to the end to arrive.
    private func next(
        _ current: Range<Int>, _ best: Int, window: Int, left: Int, _ needed: [Int]
    ) -> Range<Int> {
        var low = max(current.lowerBound, best - window / 2)
        while low < chain.count, needed[low] >= left { low += 1 }
        let high = min(chain.count, current.upperBound + 2, max(best, low) + window / 2)
        return low < high ? low..<high : low..<low
    }

    /// Takes one frame, highest state first, so that each sees its predecessors of the frame before.
    private func step(
        _ values: inout [Float], _ row: [Float], _ states: Range<Int>, _ norm: Float,
        isFirst: Bool, _ steps: inout [UInt8]
    ) -> (state: Int, score: Float) {
        var best = (state: states.lowerBound, score: -Float.greatestFiniteMagnitude)
        let edge = Column.edge(vocabulary)
        let last = chain.count - 1
        for state in states.reversed() {
            var score = values[state + 2]
            var taken = StepHistory.Step.stay
            if !isFirst, values[state + 1] > score {
                score = values[state + 1]
                taken = StepHistory.Step.go
            }
            if !isFirst, chain.skips[state] >= 0, values[state] > score {
                score = values[state]
                taken = StepHistory.Step.detour
            }
            let column = state == 0 || state == last ? edge : Int(chain.columns[state])
            score = max(Self.never, score - norm + row[column])
            values[state + 2] = score
            steps[state - states.lowerBound] = taken
            if score > best.score { best = (state, score) }
        }
        return best
    }

    private func write(_ frame: Int, into row: inout [Float]) {
        scores.write(frame, into: &row)
        let count = vocabulary.tokens.count
        let blank = row[vocabulary.blank]
        let best = row[..<count].max() ?? 0
        let gap = vocabulary.separator.map { max(blank, row[$0]) } ?? blank
        row[Column.gap(vocabulary)] = gap
        row[Column.any(vocabulary)] = best - Self.anyPenalty
        row[Column.edge(vocabulary)] =
            inner.contains(frame) ? gap : max(gap, best - Self.anyPenalty)
    }
}
