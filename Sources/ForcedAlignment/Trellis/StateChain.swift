/// The states a transcript must pass through, in order: optional silence, word, optional silence,
/// word, …, optional silence. Silence and each phone have three states.
struct StateChain: Hashable, Sendable {
    /// The column of the emissions that scores each state.
    private(set) var columns: [Int32] = []
    /// Whether a state begins a word, so that the silence before it may be passed over.
    private(set) var isEntry: [Bool] = []
    /// What entering each state costs beside its transition, in nats, 0 or less.
    private(set) var entryCosts: [Float] = []
    /// The states of each word, by its place in the chain.
    private(set) var words: [Range<Int>] = []

    /// The state a silence at the border of two segments may be reached from beside the one before
    /// it: the end of the border before, the segment between left out; -1 for all other states.
    private(set) var detours: [Int32] = []

    /// The states that begin a word, and those that a detour leads to, in order.
    private(set) var entries: [Int] = []
    private(set) var detourTargets: [Int] = []

    /// States of a silence.
    static let silenceLength = 3
    /// What leaving out a segment costs, in nats, 0 or less.
    private(set) var detourCost: Float = 0

    /// Creates the chain of words, each the columns of its states and what a pause after it costs;
    /// `silence` is the first of the three columns of silence.
    init(words: [Word], silence: Int32) {
        let silences = (0..<Int32(Self.silenceLength)).map { silence + $0 }
        appendSilence(silences, cost: 0)
        for word in words where !word.columns.isEmpty {
            append(word)
            appendSilence(silences, cost: word.pauseCost)
        }
    }

    /// Creates the chain of segments that may be left out; between them and around them, in place
    /// of silence, the column `other` takes what belongs to none. Leaving one out costs `detourCost`;
    /// only those of `optional` may be, when it is given.
    init(
        segments: [[Word]], silence: Int32, other: Int32, optional: Set<Int>? = nil,
        detourCost: Float = -20
    ) {
        self.detourCost = detourCost
        let silences = (0..<Int32(Self.silenceLength)).map { silence + $0 }
        let others = [Int32](repeating: other, count: Self.silenceLength)
        appendSilence(others, cost: 0)
        for (index, segment) in segments.enumerated() {
            let words = segment.filter { !$0.columns.isEmpty }
            let before = columns.count - 1
            for (place, word) in words.enumerated() {
                append(word)
                let isLast = place == words.count - 1
                appendSilence(isLast ? others : silences, cost: isLast ? 0 : word.pauseCost)
            }
            if !words.isEmpty, segments.count > 1, optional?.contains(index) ?? true {
                detours[columns.count - Self.silenceLength] = Int32(before)
                detourTargets.append(columns.count - Self.silenceLength)
            }
        }
    }

    /// A word: the columns of its states and what a pause after it costs.
    typealias Word = (columns: [Int32], pauseCost: Float)

    /// States.
    var count: Int { columns.count }

    /// The fewest frames a passage takes: one a state, silence passed over.
    var fewestFrames: Int {
        guard !words.isEmpty else { return 0 }
        let needed = framesNeeded()
        return Int(min(needed[0], needed[Self.silenceLength])) + 1
    }

    /// The longest way a state may be reached from.
    var longestStep: Int {
        detours.enumerated().reduce(Self.silenceLength + 1) { longest, detour in
            detour.element < 0 ? longest : max(longest, detour.offset - Int(detour.element))
        }
    }

    /// The fewest frames that must follow each state.
    func framesNeeded() -> [Int32] {
        var needed = [Int32](repeating: 0, count: count)
        var detoursFrom: [Int: Int] = [:]
        for (state, source) in detours.enumerated() where source >= 0 {
            detoursFrom[Int(source)] = state
        }
        let lastSpoken = count - 1 - Self.silenceLength
        for state in stride(from: count - 2, through: 0, by: -1) where state != lastSpoken {
            needed[state] = needed[state + 1] + 1
            let past = state + Self.silenceLength + 1
            if past < count, isEntry[past] { needed[state] = min(needed[state], needed[past] + 1) }
            if let target = detoursFrom[state] {
                needed[state] = min(needed[state], needed[target] + 1)
            }
        }
        return needed
    }

    private mutating func append(_ word: Word) {
        let count = word.columns.count
        words.append(columns.count..<columns.count + count)
        entries.append(columns.count)
        columns += word.columns
        isEntry += [true] + [Bool](repeating: false, count: count - 1)
        entryCosts += [Float](repeating: 0, count: count)
        detours += [Int32](repeating: -1, count: count)
    }

    private mutating func appendSilence(_ silences: [Int32], cost: Float) {
        entryCosts += [cost] + [Float](repeating: 0, count: Self.silenceLength - 1)
        columns += silences
        detours += [Int32](repeating: -1, count: Self.silenceLength)
        isEntry += [Bool](repeating: false, count: Self.silenceLength)
    }
}
