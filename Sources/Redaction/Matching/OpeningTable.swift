import TextAnalysis

/// What the first letters of a word lead to, worked out once: the network's walker sets by the
/// letters read so far, as far as ``stateLimit`` sets go. Beyond them walkers walk on their own.
struct OpeningTable: Sendable {
    /// A set of walkers that some letters lead to; all start at 0.
    struct State: Sendable {
        var walkers: [MatchNetwork.Walker]
        /// Entries that accept the word if it ends here.
        var accepted: [Int32]
        /// Whether a phrase may go on after a gap.
        var mayContinue: Bool
        var plane: LetterPlane
    }

    /// No walker is left.
    static let dead: Int32 = -1
    /// The set is not worked out: walkers have to walk.
    static let unknown: Int32 = -2
    static let stateLimit = 3_000

    private(set) var states: [State] = []
    /// The state after a letter, 64 for each state that is expanded.
    private(set) var transitions: [Int32] = []
    /// The state after a word's first letter, by letter code.
    private(set) var firsts: [Int32] = []
    private var known: [[MatchNetwork.Walker]: Int32] = [:]

    init(network: MatchNetwork) {
        for letter in LetterCode(0)..<192 { firsts.append(addFirst(letter, network)) }
        var next = 0
        while next < states.count, states.count < Self.stateLimit {
            expand(next, network)
            next += 1
        }
        known = [:]
    }

    /// The state after `letter` in `state`.
    @inline(__always)
    func next(_ state: Int32, _ letter: LetterCode) -> Int32 {
        let index = Int(state) * 64 + Int(letter & 63)
        return index < transitions.count ? transitions[index] : Self.unknown
    }

    private mutating func addFirst(_ letter: LetterCode, _ network: MatchNetwork) -> Int32 {
        guard let plane = LetterPlane(of: letter) else { return Self.dead }
        var begun: [MatchNetwork.Walker] = []
        let start = network.starts[Int(plane.rawValue)]
        network.place(.init(node: start, entry: -1, start: 0), into: &begun)
        return add(after: begun, letter, network)
    }

    private mutating func expand(_ state: Int, _ network: MatchNetwork) {
        let walkers = states[state].walkers
        let base = states[state].plane.base
        for letter in base..<base + LetterPlane.size {
            transitions.append(add(after: walkers, letter, network))
        }
    }

    private mutating func add(
        after walkers: [MatchNetwork.Walker], _ letter: LetterCode, _ network: MatchNetwork
    ) -> Int32 {
        var after: [MatchNetwork.Walker] = []
        for walker in walkers { network.advance(walker, by: letter, into: &after) }
        guard !after.isEmpty else { return Self.dead }
        after.sort { ($0.node, $0.entry) < ($1.node, $1.entry) }
        if let state = known[after] { return state }
        states.append(State(after, plane: LetterPlane(of: letter) ?? .latin, network))
        known[after] = Int32(states.count - 1)
        return Int32(states.count - 1)
    }
}

extension OpeningTable.State {
    fileprivate init(
        _ walkers: [MatchNetwork.Walker], plane: LetterPlane, _ network: MatchNetwork
    ) {
        let accepting = walkers.filter { $0.entry >= 0 && network.nodes[Int($0.node)].isFinal }
        let gap = UInt64(1) << UInt64(plane.gap & 63)
        self.init(
            walkers: walkers, accepted: Set(accepting.map(\.entry)).sorted(),
            mayContinue: walkers.contains { network.nodes[Int($0.node)].letterBits & gap != 0 },
            plane: plane)
    }
}
