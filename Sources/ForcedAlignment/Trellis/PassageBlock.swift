import RealModule

/// All passages through some frames that begin and end as the best one does.
struct PassageBlock {
    let chain: StateChain
    /// The states that may be taken in each frame.
    let states: [Range<Int>]
    /// The best passage.
    let path: [Int32]

    /// How likely each frame is in each of its states; `frames` are the block's, `scale` is what their
    /// scores count. Where nothing is likely, the best passage is believed.
    func shares(
        of range: Range<Int>, in frames: some FrameScores, scale: Float
    ) -> [[Double]] {
        let steps = Steps(chain, scale: scale)
        let fits = fits(of: range, in: frames, scale: scale)
        var shares = forward(fits, steps)
        backward(&shares, fits, steps)
        for (frame, share) in shares.enumerated() where !share.allSatisfy(\.isFinite) {
            shares[frame] = alone(Int(path[frame]), in: states[frame])
        }
        return shares
    }

    private func fits(
        of range: Range<Int>, in frames: some FrameScores, scale: Float
    ) -> [[Double]] {
        var row = [Float](repeating: 0, count: frames.width)
        return zip(range, states).map { frame, states in
            frames.write(frame, into: &row)
            let scores = chain.columns[states].map { row[Int($0)] }
            let best = scores.max() ?? 0
            return scores.map { Double(Float.exp(scale * ($0 - best))) }
        }
    }

    private func forward(_ fits: [[Double]], _ steps: Steps) -> [[Double]] {
        var before = alone(Int(path[0]), in: states[0])
        var result = [before]
        result.reserveCapacity(states.count)
        for frame in states.indices.dropFirst() {
            let last = States(before, from: states[frame - 1])
            let own = states[frame]
            before = own.map { state in
                var sum = steps.stay * last[state]
                sum += steps.go * steps.costs[state] * last[state - 1]
                if chain.isEntry[state] { sum += steps.go * last[state - Self.pass] }
                return sum * fits[frame][state - own.lowerBound]
            }
            normalise(&before)
            result.append(before)
        }
        return result
    }

    /// Weights what leads to each state by what leads on from it.
    private func backward(_ shares: inout [[Double]], _ fits: [[Double]], _ steps: Steps) {
        guard let final = states.indices.last else { return }
        var after = alone(Int(path[final]), in: states[final])
        shares[final] = after
        for frame in states.indices.dropLast().reversed() {
            let next = States(zip(after, fits[frame + 1]).map(*), from: states[frame + 1])
            after = states[frame].map { state in
                var sum = steps.stay * next[state]
                if state + 1 < chain.count {
                    sum += steps.go * steps.costs[state + 1] * next[state + 1]
                }
                let past = state + Self.pass
                if past < chain.count, chain.isEntry[past] { sum += steps.go * next[past] }
                return sum
            }
            normalise(&after)
            for index in after.indices { shares[frame][index] *= after[index] }
            normalise(&shares[frame])
        }
    }

    private static let pass = StateChain.silenceLength + 1

    private func alone(_ state: Int, in states: Range<Int>) -> [Double] {
        states.map { $0 == state ? 1 : 0 }
    }

    private func normalise(_ values: inout [Double]) {
        let sum = values.reduce(0, +)
        for index in values.indices { values[index] /= sum }
    }

    /// Numbers of some states; those of all others are 0.
    private struct States {
        let values: [Double]
        let states: Range<Int>

        init(_ values: [Double], from states: Range<Int>) {
            self.values = values
            self.states = states
        }

        subscript(state: Int) -> Double {
            states.contains(state) ? values[state - states.lowerBound] : 0
        }
    }

    /// What staying, going on, and entering each state count.
    private struct Steps {
        let stay: Double
        let go: Double
        let costs: [Double]

        init(_ chain: StateChain, scale: Float) {
            stay = Double(Float.exp(scale * Trellis.stay))
            go = Double(Float.exp(scale * Trellis.go))
            costs = chain.entryCosts.map { Double(Float.exp(scale * $0)) }
        }
    }
}
