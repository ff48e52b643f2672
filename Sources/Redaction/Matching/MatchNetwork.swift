import TextAnalysis

/// The automaton that words are matched by: tries of prefixes, stems and endings that share nodes,
/// tied together by jumps. Read-only; one serves any number of threads.
///
/// A walker is a place in it. Which entry it belongs to is settled when its stem is complete, so the
/// endings of all entries can be the same nodes. Where walkers are many, in the first letters of a
/// word, ``openings`` has their sets worked out in advance.
final class MatchNetwork: Sendable {
    /// A place in the network, the entry it is on (-1: not settled), and where in the text it began.
    struct Walker: Hashable, Sendable {
        var node: Int32
        var entry: Int32
        var start: Int32
    }

    struct Jump: Equatable, Sendable {
        var node: Int32
        /// The entry that is settled by this jump; -1 leaves it as it is.
        var entry: Int32
    }

    struct Arc: Sendable {
        var letter: LetterCode
        var target: Int32
    }

    struct Node: Sendable {
        /// The letters of the node's arcs within their plane.
        var letterBits: UInt64
        var firstArc: Int32
        var endArc: Int32
        var firstJump: Int32
        var endJump: Int32
        var isFinal: Bool
        /// Any letter leads back here.
        var isLoop: Bool
        /// Any letters may have led here: it follows a loop that a word begins with.
        var followsLoop: Bool
    }

    /// Entries by number.
    let entries: [LexiconEntry]
    let nodes: [Node]
    let arcs: [Arc]
    let jumps: [Jump]
    /// The start node of each plane.
    let starts: [Int32]

    init(nodes: [MatchNetworkBuilder.Node], starts: [Int32], entries: [LexiconEntry]) {
        self.entries = entries
        self.starts = starts
        var packed: [Node] = []
        var arcs: [Arc] = []
        var jumps: [Jump] = []
        let afterLoops = Set(
            nodes.lazy.filter { $0.isLoop && !$0.isFinal }.flatMap(\.jumps).map(\.node))
        for (number, node) in nodes.enumerated() {
            let sorted = node.arcs.sorted { ($0.letter, $0.target) < ($1.letter, $1.target) }
            packed.append(
                Node(
                    letterBits: sorted.reduce(0) { $0 | 1 << UInt64($1.letter & 63) },
                    firstArc: Int32(arcs.count), endArc: Int32(arcs.count + sorted.count),
                    firstJump: Int32(jumps.count), endJump: Int32(jumps.count + node.jumps.count),
                    isFinal: node.isFinal, isLoop: node.isLoop,
                    followsLoop: afterLoops.contains(Int32(number))))
            arcs += sorted.map { Arc(letter: $0.letter, target: $0.target) }
            jumps += node.jumps
        }
        self.nodes = packed
        self.arcs = arcs
        self.jumps = jumps
    }

    /// Adds a walker at its node and at every node its jumps reach.
    @inline(__always)
    func place(_ walker: Walker, into walkers: inout [Walker]) {
        guard walkers.count < Self.walkerLimit, !walkers.contains(walker) else { return }
        walkers.append(walker)
        let node = nodes[Int(walker.node)]
        if node.firstJump < node.endJump { follow(node, from: walker, into: &walkers) }
    }

    private func follow(_ node: Node, from walker: Walker, into walkers: inout [Walker]) {
        for index in Int(node.firstJump)..<Int(node.endJump) {
            let jump = jumps[index]
            let entry = jump.entry >= 0 ? jump.entry : walker.entry
            place(Walker(node: jump.node, entry: entry, start: walker.start), into: &walkers)
        }
    }

    /// Adds the places that `letter` leads to from `walker`.
    @inline(__always)
    func advance(_ walker: Walker, by letter: LetterCode, into walkers: inout [Walker]) {
        let node = nodes[Int(walker.node)]
        if node.isLoop { place(walker, into: &walkers) }
        advance(walker, along: node, by: letter, into: &walkers)
    }

    /// Adds the places that an arc leads to: loops are not followed. So a gap between two words is read.
    func advanceAlongArcs(_ walker: Walker, by letter: LetterCode, into walkers: inout [Walker]) {
        advance(walker, along: nodes[Int(walker.node)], by: letter, into: &walkers)
    }

    @inline(__always)
    private func advance(
        _ walker: Walker, along node: Node, by letter: LetterCode, into walkers: inout [Walker]
    ) {
        guard node.letterBits & (1 << UInt64(letter & 63)) != 0 else { return }
        for index in Int(node.firstArc)..<Int(node.endArc) where arcs[index].letter == letter {
            place(
                Walker(node: arcs[index].target, entry: walker.entry, start: walker.start),
                into: &walkers)
        }
    }

    /// More walkers than this are never kept: work stays bounded on any input.
    static let walkerLimit = 512
}
