/// The states a transcript must pass through, in order: optional silence, word, optional silence,
/// word, …, optional silence. Silence and each phone have three states.
struct StateChain: Hashable, Sendable {
    /// The column of the emissions that scores each state.
    private(set) var columns: [Int32] = []
    /// Whether a state begins a word, so that the silence before it may be passed over.
    private(set) var isEntry: [Bool] = []
    /// The states of each word, by its place in the chain.
    private(set) var words: [Range<Int>] = []

    /// States of a silence.
    static let silenceLength = 3

    /// Creates the chain of words, each the columns of its states; `silence` is the first of the
    /// three columns of silence.
    init(words: [[Int32]], silence: Int32) {
        appendSilence(silence)
        for word in words where !word.isEmpty {
            self.words.append(columns.count..<columns.count + word.count)
            columns += word
            isEntry += [true] + [Bool](repeating: false, count: word.count - 1)
            appendSilence(silence)
        }
    }

    /// States.
    var count: Int { columns.count }

    /// The fewest frames a passage takes: one a state, silence passed over.
    var fewestFrames: Int { words.reduce(0) { $0 + $1.count } }

    private mutating func appendSilence(_ first: Int32) {
        columns += (0..<Int32(Self.silenceLength)).map { first + $0 }
        isEntry += [Bool](repeating: false, count: Self.silenceLength)
    }
}
