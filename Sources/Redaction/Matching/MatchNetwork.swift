import TextAnalysis

/// The automaton that words are matched by: tries of prefixes, stems and endings that share nodes,
/// tied together by jumps. Read-only; one serves any number of threads.
///
/// A walker is a place in it. Which entry it belongs to is settled when its stem is complete, so the
/// endings of all entries can be the same nodes.
struct MatchNetwork: Sendable {
    /// A place in the network, the entry it is on (-1: not settled), and where in the text it began.
    struct Walker: Equatable, Sendable {
        var node: Int32
        var entry: Int32
        var start: Int32
    }

    struct Jump: Equatable, Sendable {
        var node: Int32
        /// The entry that is settled by this jump; -1 leaves it as it is.
        var entry: Int32
    }

    /// Entries by number.
    let entries: [LexiconEntry]
    /// Arcs of node n are those from `arcStarts[n]` to `arcStarts[n + 1]`, by letter.
    let arcStarts: [Int32]
    let arcLetters: [LetterCode]
    let arcTargets: [Int32]
    /// For each node the set of its arcs' letters within their plane, as bits.
    let letterBits: [UInt64]
    let jumpStarts: [Int32]
    let jumps: [Jump]
    let isFinal: [Bool]
    /// Nodes that any letter leads back to.
    let isLoop: [Bool]
    /// The start node of each plane.
    let starts: [Int32]
    /// Where a word that begins with a letter stands after it, by letter code.
    private(set) var firstSteps: [[Walker]] = []

    init(nodes: [MatchNetworkBuilder.Node], starts: [Int32], entries: [LexiconEntry]) {
        self.entries = entries
        self.starts = starts
        let arcs = nodes.map { node in
            node.arcs.sorted { ($0.letter, $0.target) < ($1.letter, $1.target) }
        }
        arcStarts = arcs.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
        arcLetters = arcs.flatMap { $0.map(\.letter) }
        arcTargets = arcs.flatMap { $0.map(\.target) }
        letterBits = arcs.map { $0.reduce(0) { $0 | 1 << UInt64($1.letter & 63) } }
        jumpStarts = nodes.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.jumps.count)) }
        jumps = nodes.flatMap(\.jumps)
        isFinal = nodes.map(\.isFinal)
        isLoop = nodes.map(\.isLoop)
        firstSteps = (0..<192).map { firstStep(by: LetterCode($0)) }
    }

    private func firstStep(by letter: LetterCode) -> [Walker] {
        guard let plane = LetterPlane(of: letter) else { return [] }
        var begun: [Walker] = []
        place(Walker(node: starts[Int(plane.rawValue)], entry: -1, start: 0), into: &begun)
        var after: [Walker] = []
        for walker in begun { advance(walker, by: letter, into: &after) }
        return after
    }

    /// Adds a walker at `node` and at every node its jumps reach.
    @inline(__always)
    func place(_ walker: Walker, into walkers: inout [Walker]) {
        guard walkers.count < Self.walkerLimit, !walkers.contains(walker) else { return }
        walkers.append(walker)
        let node = Int(walker.node)
        let first = Int(jumpStarts[node])
        let end = Int(jumpStarts[node + 1])
        guard first < end else { return }
        for index in first..<end { follow(jumps[index], from: walker, into: &walkers) }
    }

    private func follow(_ jump: Jump, from walker: Walker, into walkers: inout [Walker]) {
        let entry = jump.entry >= 0 ? jump.entry : walker.entry
        place(Walker(node: jump.node, entry: entry, start: walker.start), into: &walkers)
    }

    /// Adds the places that `letter` leads to from `walker`.
    @inline(__always)
    func advance(_ walker: Walker, by letter: LetterCode, into walkers: inout [Walker]) {
        let node = Int(walker.node)
        if isLoop[node] { place(walker, into: &walkers) }
        guard letterBits[node] & (1 << UInt64(letter & 63)) != 0 else { return }
        for arc in Int(arcStarts[node])..<Int(arcStarts[node + 1]) where arcLetters[arc] == letter {
            place(
                Walker(node: arcTargets[arc], entry: walker.entry, start: walker.start),
                into: &walkers)
        }
    }

    /// Adds the places that the gap between two words leads to: unlike a letter, it keeps no loop.
    func advancePhrase(_ walker: Walker, by gap: LetterCode, into walkers: inout [Walker]) {
        let node = Int(walker.node)
        guard letterBits[node] & (1 << UInt64(gap & 63)) != 0 else { return }
        for arc in Int(arcStarts[node])..<Int(arcStarts[node + 1]) where arcLetters[arc] == gap {
            place(
                Walker(node: arcTargets[arc], entry: walker.entry, start: walker.start),
                into: &walkers)
        }
    }

    /// More walkers than this are never kept: work stays bounded on any input.
    static let walkerLimit = 512
}
