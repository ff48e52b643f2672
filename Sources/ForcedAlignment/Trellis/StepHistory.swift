/// Where each followed state of each frame came from, and the passage as far as it is settled.
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

    var steps: [UInt8] = []
    private let detours: [Int32]
    private var rows: [(first: Int, offset: Int)] = []
    private var settled: [Int32] = []

    /// Steps that are held before the history is shortened.
    private static let bound = 96 << 20

    /// Creates a history for a chain with `detours`.
    init(detours: [Int32]) { self.detours = detours }

    mutating func reserve(_ frames: Int) { settled.reserveCapacity(frames) }

    /// Makes room for the steps of a frame's followed states and says where they begin.
    mutating func append(_ states: Range<Int>) -> Int {
        let offset = steps.count
        rows.append((states.lowerBound, offset))
        steps.append(contentsOf: repeatElement(Step.stay, count: states.count))
        return offset
    }

    /// The passage that ends in `state` in the last frame; nil when it leaves the followed states.
    func path(to state: Int) -> [Int32]? {
        tail(to: state).map { settled + $0 }
    }

    /// Shortens the history when it is too long. `states` are followed in the last frame.
    mutating func shorten(best: Int, followed states: Range<Int>, isAlive: (Int) -> Bool) {
        guard steps.count > Self.bound else { return }
        guard let path = tail(to: best) else { return }
        let probes = stride(from: states.lowerBound, to: states.upperBound, by: 64).filter(isAlive)
        var shared = rows.count
        for probe in probes {
            guard let other = tail(to: probe) else { continue }
            while shared > 0, other[shared - 1] != path[shared - 1] { shared -= 1 }
        }
        forget(max(shared, rows.count / 2), path)
    }

    private mutating func forget(_ count: Int, _ path: [Int32]) {
        settled += path[..<count]
        let offset = count < rows.count ? rows[count].offset : steps.count
        steps.removeSubrange(..<offset)
        rows = rows[count...].map { ($0.first, $0.offset - offset) }
    }

    private func tail(to last: Int) -> [Int32]? {
        var state = last
        var path = [Int32](repeating: 0, count: rows.count)
        for frame in rows.indices.reversed() {
            path[frame] = Int32(state)
            let (first, offset) = rows[frame]
            let end = frame + 1 < rows.count ? rows[frame + 1].offset : steps.count
            guard state >= first, offset + state - first < end else { return nil }
            switch steps[offset + state - first] {
            case Step.go: state -= 1
            case Step.pass: state -= StateChain.silenceLength + 1
            case Step.detour: state = Int(detours[state])
            default: break
            }
        }
        return path
    }
}
