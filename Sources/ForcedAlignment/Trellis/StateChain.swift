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

    /// States of a silence.
    static let silenceLength = 3

    /// Creates the chain of words, each the columns of its states and what a pause after it costs;
    /// `silence` is the first of the three columns of silence.
    init(words: [(columns: [Int32], pauseCost: Float)], silence: Int32) {
        appendSilence(silence, cost: 0)
        for word in words where !word.columns.isEmpty {
            let count = word.columns.count
            self.words.append(columns.count..<columns.count + count)
            columns += word.columns
            isEntry += [true] + [Bool](repeating: false, count: count - 1)
            entryCosts += [Float](repeating: 0, count: count)
            appendSilence(silence, cost: word.pauseCost)
        }
    }

    /// States.
    var count: Int { columns.count }

    /// The fewest frames a passage takes: one a state, silence passed over.
    var fewestFrames: Int { words.reduce(0) { $0 + $1.count } }

    private mutating func appendSilence(_ first: Int32, cost: Float) {
        entryCosts += [cost] + [Float](repeating: 0, count: Self.silenceLength - 1)
        columns += (0..<Int32(Self.silenceLength)).map { first + $0 }
        isEntry += [Bool](repeating: false, count: Self.silenceLength)
    }
}
