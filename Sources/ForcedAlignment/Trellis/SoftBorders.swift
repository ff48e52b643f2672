/// Where words begin and end on average over all passages near the best one, each as likely as its
/// scores say when only a part of them counts.
///
/// The best passage alone jumps from frame to frame and to whatever fits by chance. Only a part of
/// the scores counts since they take frames for independent, which they are not. Sums by the forward-backward algorithm
/// (L. R. Rabiner, *Proceedings of the IEEE* 77, 1989), block by block.
struct SoftBorders {
    let chain: StateChain
    /// What scores count.
    var scale = Self.clipShare

    /// What the scores of a clip's own model count, and those of the general model alone: measured.
    static let clipShare: Float = 0.1
    static let generalShare: Float = 0.2

    /// Frames a word may lie from where the best passage puts it.
    private static let margin = 12
    private static let blockFrames = 1_024
    /// Frames around a block that are looked at too: what lies farther off says nothing of it.
    private static let overlapFrames = 48

    /// The states that may be taken in each frame: before the first word and behind the last one,
    /// silence alone.
    private func states(around path: [Int32]) -> [Range<Int>] {
        let spans = Corridor.spans(of: path, in: chain)
        let first = (spans.first?.lowerBound ?? 0) - Self.margin
        let last = (spans.last?.upperBound ?? 0) + Self.margin
        return Corridor(around: path, in: chain, margin: Self.margin).states.enumerated().map {
            let own = Int($1.lowerBound)..<min(chain.count, Int($1.upperBound))
            if $0 < first { return 0..<StateChain.silenceLength }
            return $0 < last ? own : chain.count - StateChain.silenceLength..<chain.count
        }
    }

    /// The first frame and the end of each word, in frames and parts of them.
    func borders(
        around path: [Int32], through frames: some FrameScores
    ) -> [Range<Double>] {
        let states = states(around: path)
        var sums = BorderSums(words: chain.words)
        for first in stride(from: 0, to: path.count, by: Self.blockFrames) {
            let own = first..<min(path.count, first + Self.blockFrames)
            let heard =
                max(
                    0, first - Self.overlapFrames)..<min(
                    path.count, own.upperBound + Self.overlapFrames)
            let block = PassageBlock(
                chain: chain, states: Array(states[heard]), path: Array(path[heard]))
            let shares = block.shares(of: heard, in: frames, scale: scale)
            for frame in own {
                sums.add(frame, shares[frame - heard.lowerBound], of: states[frame])
            }
        }
        return sums.borders
    }
}

/// How many frames lie before each border, parts of frames by their likelihood.
private struct BorderSums {
    let words: [Range<Int>]
    private var starts: [Double?]
    private var ends: [Double?]
    private var next = 0

    init(words: [Range<Int>]) {
        self.words = words
        starts = [Double?](repeating: nil, count: words.count)
        ends = starts
    }

    /// Adds a frame, of which `shares` says how likely it is in each of `states`.
    mutating func add(_ frame: Int, _ shares: [Double], of states: Range<Int>) {
        var before = [0.0]
        before.reserveCapacity(shares.count + 1)
        for share in shares { before.append((before.last ?? 0) + share) }
        func share(before state: Int) -> Double {
            before[max(0, min(shares.count, state - states.lowerBound))]
        }
        while next < words.count, words[next].upperBound < states.lowerBound { next += 1 }
        var word = next
        while word < words.count, words[word].lowerBound < states.upperBound {
            let own = words[word]
            starts[word] = (starts[word] ?? Double(frame)) + share(before: own.lowerBound)
            ends[word] = (ends[word] ?? Double(frame)) + share(before: own.upperBound)
            word += 1
        }
    }

    var borders: [Range<Double>] {
        zip(starts, ends).map { start, end in
            let start = start ?? 0
            return start..<max(start, end ?? start)
        }
    }
}
