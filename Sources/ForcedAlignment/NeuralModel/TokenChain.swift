/// The states a text must pass through in the frames of a CTC model: gap, token, blank, token, …, gap
/// (Graves et al., "Connectionist temporal classification", ICML 2006, section 4.1).
struct TokenChain {
    /// The column of the scores of each state.
    private(set) var columns: [Int32] = []
    /// Where a state may also be reached from, the blank or gap between passed over; -1 for others.
    private(set) var skips: [Int32] = []
    /// The states of each word.
    private(set) var words: [Range<Int>] = []

    /// A gap lies around and between words: blank, or what stands between words.
    ///
    /// `words` are the tokens of each; one without any may be anything, scored by the column `any`.
    init(words: [[Int32]], blank: Int32, gap: Int32, any: Int32) {
        append(gap)
        for tokens in words {
            let start = columns.count
            for (place, token) in (tokens.isEmpty ? [any] : tokens).enumerated() {
                if place > 0 { append(blank) }
                let before = columns.count - 2
                // Two of the same token in a row are one, without a blank between.
                append(
                    token,
                    skip: before >= 0 && columns[before] != token ? Int32(before) : -1)
            }
            self.words.append(start..<columns.count)
            append(gap)
        }
    }

    /// States.
    var count: Int { columns.count }

    /// The fewest frames that must follow each state.
    func framesNeeded() -> [Int] {
        var needed = [Int](repeating: 0, count: count)
        guard count > 2 else { return needed }
        for state in stride(from: count - 3, through: 0, by: -1) {
            let isSkipped = skips[state + 2] == Int32(state)
            needed[state] = min(needed[state + 1], isSkipped ? needed[state + 2] : .max - 1) + 1
        }
        return needed
    }

    private mutating func append(_ column: Int32, skip: Int32 = -1) {
        columns.append(column)
        skips.append(skip)
    }
}
