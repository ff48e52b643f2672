/// Where a passage may run: each word within some frames of where an earlier passage put it.
struct Corridor {
    /// The states that may be taken in each frame.
    let states: [Range<Int32>]

    /// Creates the corridor around the words of `path`, a passage through `chain`.
    init(around path: [Int32], in chain: StateChain, margin: Int) {
        self.init(
            around: Self.spans(of: path, in: chain), of: chain, frameCount: path.count,
            margin: margin)
    }

    /// Creates the corridor around `spans`, the frames where the words of `chain` are expected; in a
    /// pause farther than `margin` from both words there is nothing but silence.
    init(around spans: [Range<Int>], of chain: StateChain, frameCount: Int, margin: Int) {
        var states: [Range<Int32>] = []
        states.reserveCapacity(frameCount)
        // The first word that may not have ended, and the end of those that may have begun.
        var first = 0
        var begun = 0
        for frame in 0..<frameCount {
            while first + 1 < spans.count, spans[first].upperBound + margin <= frame { first += 1 }
            while begun < spans.count, spans[begun].lowerBound - margin <= frame { begun += 1 }
            let low = chain.words[first].lowerBound - StateChain.silenceLength
            let high =
                begun > first
                ? chain.words[begun - 1].upperBound + StateChain.silenceLength
                : chain.words[first].lowerBound
            states.append(Int32(low)..<Int32(high))
        }
        self.states = states
    }

    /// The frames of each word.
    static func spans(of path: [Int32], in chain: StateChain) -> [Range<Int>] {
        var frame = 0
        return chain.words.map { word in
            while frame < path.count, Int(path[frame]) < word.lowerBound { frame += 1 }
            let start = frame
            while frame < path.count, Int(path[frame]) < word.upperBound { frame += 1 }
            return start..<frame
        }
    }
}
