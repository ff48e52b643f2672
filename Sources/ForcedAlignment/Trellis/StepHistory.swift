/// Where each followed state of each frame came from, two bits a state, and the passage as far as it
/// is settled.
///
/// Passages through a chain from left to right soon share their beginnings. When the history grows
/// beyond its bound, the beginning that all share is written down and forgotten; if there is none,
/// that of the best one is. Three hours thus need no more room than a few minutes.
struct StepHistory {
    /// How a state was reached.
    enum Step {
        static let stay: UInt8 = 0
        static let go: UInt8 = 1
        /// Past a silence.
        static let pass: UInt8 = 2
        /// Past a segment.
        static let detour: UInt8 = 3
    }

    private var packed: [UInt8] = []
    private let detours: [Int32]
    private var rows: [(states: Range<Int>, offset: Int)] = []
    private var settled: [Int32] = []
    private let bound: Int
    private var nextLook: Int

    /// Creates a history for a chain with `detours`, to be shortened beyond `bound` bytes.
    init(detours: [Int32], bound: Int) {
        self.detours = detours
        self.bound = bound
        nextLook = bound
    }

    /// Whether it is time to shorten it.
    var isLong: Bool { packed.count > nextLook }

    mutating func reserve(_ frames: Int) { settled.reserveCapacity(frames) }

    /// Adds the steps that a frame's followed states were reached by, the first `states.count` of
    /// `steps`.
    mutating func append(_ steps: Span<UInt8>, to states: Range<Int>) {
        precondition(steps.count >= states.count)
        rows.append((states, packed.count))
        let start = packed.count
        packed.append(contentsOf: repeatElement(0, count: (states.count + 3) / 4))
        var packed = packed.mutableSpan
        for place in 0..<states.count / 4 {
            // Within the count asked for above.
            let four = unsafe SIMD4(
                steps[unchecked: 4 &* place], steps[unchecked: 4 &* place &+ 1],
                steps[unchecked: 4 &* place &+ 2], steps[unchecked: 4 &* place &+ 3])
            packed[start + place] = four[0] | four[1] << 2 | four[2] << 4 | four[3] << 6
        }
        for index in states.count / 4 * 4..<states.count {
            packed[start + index / 4] |= steps[index] << UInt8(2 * (index % 4))
        }
    }

    /// The passage that ends in `state` in the last frame; nil when it leaves the followed states.
    func path(to state: Int) -> [Int32]? {
        tail(to: state).map { settled + $0 }
    }

    /// Shortens a history that is long; returns the states of `alive`, those that a passage
    /// still leads to, from which a passage may go on.
    ///
    /// What all passages share is settled. Should they share nothing for minutes on end, the best one
    /// is believed for the older half, and those that came another way are given up: a passage is
    /// never put together of two.
    mutating func shorten(best: Int, alive: [Int]) -> [Int] {
        defer { nextLook = max(bound, packed.count + bound / 4) }
        let shared = sharedRows(of: alive)
        if packed.count <= Self.patience * bound {
            if shared > rows.count / 4, let path = tail(to: best) { forget(shared, path) }
            return alive
        }
        guard let path = tail(to: best) else { return alive }
        let count = max(shared, rows.count / 2)
        let survivors = alive.filter { state($0, beforeRow: count) == Int(path[count - 1]) }
        forget(count, path)
        return survivors
    }

    /// How far beyond its bound the history may grow while passages share nothing.
    private static let patience = 5

    /// How many rows, from the first, the passages to all of `alive` share.
    private func sharedRows(of alive: [Int]) -> Int {
        var states = alive
        var row = rows.count - 1
        while row > 0, states.count > 1 {
            states = states.map { predecessor(of: $0, row: row) }.sorted()
            var last = -1
            states.removeAll { state in
                defer { last = state }
                return state == last
            }
            row -= 1
        }
        return states.count == 1 ? row + 1 : 0
    }

    /// The state in the row before `count` of the passage to `state`.
    private func state(_ last: Int, beforeRow count: Int) -> Int {
        var state = last
        for row in stride(from: rows.count - 1, through: count, by: -1) {
            state = predecessor(of: state, row: row)
        }
        return state
    }

    private mutating func forget(_ count: Int, _ path: [Int32]) {
        settled += path[..<count]
        let offset = count < rows.count ? rows[count].offset : packed.count
        packed.removeSubrange(..<offset)
        rows = rows[count...].map { ($0.states, $0.offset - offset) }
    }

    private func tail(to last: Int) -> [Int32]? {
        var state = last
        var path = [Int32](repeating: 0, count: rows.count)
        for row in rows.indices.reversed() {
            guard rows[row].states.contains(state) else { return nil }
            path[row] = Int32(state)
            state = predecessor(of: state, row: row)
        }
        return path
    }

    private func predecessor(of state: Int, row: Int) -> Int {
        let (states, offset) = rows[row]
        guard states.contains(state) else { return state }
        let place = state - states.lowerBound
        return switch packed[offset + place / 4] >> UInt8(2 * (place % 4)) & 3 {
        case Step.go: state - 1
        case Step.pass: state - StateChain.silenceLength - 1
        case Step.detour: Int(detours[state])
        default: state
        }
    }
}
