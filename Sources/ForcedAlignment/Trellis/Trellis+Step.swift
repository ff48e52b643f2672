/// One frame of the search.
extension Trellis {
    /// Makes states that are not followed any more impossible to come from.
    static func clear(
        _ states: Range<Int>, but followed: Range<Int>, in scores: inout [Float]
    ) {
        for state in states.lowerBound..<max(states.lowerBound, followed.lowerBound) {
            scores[state + padding] = never
        }
        for state in min(states.upperBound, followed.upperBound)..<states.upperBound {
            scores[state + padding] = never
        }
    }

    /// Takes one frame: from the `scores` of the one before to `next`.
    func step(
        _ scores: Span<Float>, _ row: Span<Float>, _ states: Range<Int>, _ norm: Float,
        isFirst: Bool, _ next: inout [Float], _ steps: inout [UInt8]
    ) -> (state: Int, score: Float) {
        var steps = steps.mutableSpan
        var next = next.mutableSpan
        let go = isFirst ? Self.never : Self.go
        advance(scores, states, go, &next, &steps)
        jump(scores, states, go, &next, &steps)
        return score(row, states, norm, &next)
    }

    /// Staying and going on, for all states alike, so that several are computed at once.
    private func advance(
        _ scores: Span<Float>, _ states: Range<Int>, _ go: Float,
        _ next: inout MutableSpan<Float>, _ steps: inout MutableSpan<UInt8>
    ) {
        let costs = chain.entryCosts.span
        precondition(states.lowerBound >= 0 && states.upperBound <= costs.count)
        precondition(scores.count == costs.count + Self.padding && next.count == scores.count)
        precondition(steps.count >= states.count)
        for index in 0..<states.count {
            // Within the counts asked for above.
            let state = states.lowerBound &+ index
            let place = state &+ Self.padding
            let stayed = unsafe scores[unchecked: place] + Self.stay
            let went = unsafe scores[unchecked: place &- 1] + go + costs[unchecked: state]
            unsafe next[unchecked: place] = went > stayed ? went : stayed
            unsafe steps[unchecked: index] =
                went > stayed ? StepHistory.Step.go : StepHistory.Step.stay
        }
    }

    /// Passing over the silence before a word, and over a segment.
    private func jump(
        _ scores: Span<Float>, _ states: Range<Int>, _ go: Float,
        _ next: inout MutableSpan<Float>, _ steps: inout MutableSpan<UInt8>
    ) {
        func take(_ step: UInt8, to state: Int, from source: Int, cost: Float) {
            let score = scores[source + Self.padding] + go + cost
            guard score > next[state + Self.padding] else { return }
            next[state + Self.padding] = score
            steps[state - states.lowerBound] = step
        }
        for state in Self.those(of: chain.entries, in: states) {
            take(StepHistory.Step.pass, to: state, from: state - Self.padding, cost: 0)
        }
        for state in Self.those(of: chain.detourTargets, in: states) {
            take(
                StepHistory.Step.detour, to: state, from: Int(chain.detours[state]),
                cost: chain.detourCost)
        }
    }

    /// The numbers of an ordered list that lie in a range.
    private static func those(of ordered: [Int], in range: Range<Int>) -> ArraySlice<Int> {
        func count(below bound: Int) -> Int {
            var (low, high) = (0, ordered.count)
            while low < high {
                let middle = (low + high) / 2
                if ordered[middle] < bound { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return ordered[count(below: range.lowerBound)..<count(below: range.upperBound)]
    }

    /// Adds how well each state fits; returns the best.
    private func score(
        _ row: Span<Float>, _ states: Range<Int>, _ norm: Float, _ next: inout MutableSpan<Float>
    ) -> (state: Int, score: Float) {
        let columns = chain.columns.span
        var best = (state: states.lowerBound, score: -Float.greatestFiniteMagnitude)
        for state in states.reversed() {
            let place = state + Self.padding
            let score = max(Self.never, next[place] - norm + row[Int(columns[state])])
            next[place] = score
            if score > best.score { best = (state, score) }
        }
        return best
    }
}
