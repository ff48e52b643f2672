import TextAnalysis

/// Finds the words of the lexicon that a masked word can stand for.
struct MaskSolver {
    /// What a mask can stand for.
    struct Solution: Hashable {
        /// Entries that have a form that fits, in order.
        var entries: [Int]
        /// How many forms fit, up to ``MaskSolver/countLimit``.
        var candidateCount: Int
    }

    static let countLimit = 9_999
    /// Steps a count may take; a mask that would take more is counted as far as they go.
    private static let stepLimit = 60_000

    private let network: MatchNetwork
    private let openings: OpeningTable
    private let isCandidate: (LexiconEntry) -> Bool

    init(_ automaton: Automaton, isCandidate: @escaping (LexiconEntry) -> Bool) {
        network = automaton.network
        openings = automaton.openings
        self.isCandidate = isCandidate
    }

    /// Some words that fit `pattern`, in the order of the alphabet of each letter.
    func examples(of pattern: MaskPattern, limit: Int) -> [[LetterCode]] {
        guard let plane = pattern.plane else { return [] }
        var counter = Counter(solver: self, plane: plane)
        counter.exampleLimit = limit
        counter.count(pattern.elements[...], from: nil)
        return counter.examples
    }

    /// The words that fit `pattern`; nil when none does.
    func solution(of pattern: MaskPattern) -> Solution? {
        let entries = entries(fitting: pattern)
        guard !entries.isEmpty else { return nil }
        guard let plane = pattern.plane else { return nil }
        var counter = Counter(solver: self, plane: plane)
        counter.count(pattern.elements[...], from: nil)
        return Solution(entries: entries, candidateCount: max(1, counter.found))
    }

    private func entries(fitting pattern: MaskPattern) -> [Int] {
        var states: [[MatchNetwork.Walker]?] = [nil]
        guard let plane = pattern.plane else { return [] }
        for element in pattern.elements {
            let endings = !pattern.beginsHidden
            states = merged(
                states.flatMap { after(element, from: $0, in: plane, endings: endings) })
            if states.isEmpty { return [] }
        }
        return acceptedEntries(states.compactMap(\.self).flatMap(\.self))
    }

    private func merged(_ states: [[MatchNetwork.Walker]?]) -> [[MatchNetwork.Walker]?] {
        var all: [MatchNetwork.Walker] = []
        for walker in states.compactMap(\.self).flatMap(\.self) where !all.contains(walker) {
            all.append(walker)
        }
        return all.isEmpty ? [] : [all]
    }

    private func after(
        _ element: MaskPattern.Element, from walkers: [MatchNetwork.Walker]?,
        in plane: LetterPlane, endings: Bool
    ) -> [[MatchNetwork.Walker]?] {
        switch element {
        case .letter(let letter): return [step(walkers, by: letter, isShown: endings)]
        case .hidden(let counts):
            var reached: [[MatchNetwork.Walker]?] = []
            var current = walkers
            for count in 1...counts.upperBound {
                current = nextLetters(of: current, in: plane).flatMap {
                    step(current, by: $0, isShown: false) ?? []
                }
                current = merged([current]).first ?? []
                if count >= counts.lowerBound { reached.append(current) }
            }
            return reached
        }
    }

    fileprivate func acceptedEntries(_ walkers: [MatchNetwork.Walker]) -> [Int] {
        let accepted = walkers.filter {
            $0.entry >= 0 && network.nodes[Int($0.node)].isFinal
                && isCandidate(network.entries[Int($0.entry)])
        }
        return Set(accepted.map { Int($0.entry) }).sorted()
    }

    /// Where `letter` leads; `nil` walkers stand before the word. Loops lead nowhere here, unless a
    /// shown letter follows a complete word: a masked word stands for a form of the lexicon, not for
    /// anything that holds a root.
    fileprivate func step(
        _ walkers: [MatchNetwork.Walker]?, by letter: LetterCode, isShown: Bool
    )
        -> [MatchNetwork.Walker]?
    {
        guard let walkers else {
            return firstWalkers(letter)
        }
        var next: [MatchNetwork.Walker] = []
        for walker in walkers {
            let node = network.nodes[Int(walker.node)]
            if isShown, node.isLoop, node.isFinal { network.place(walker, into: &next) }
            network.advanceAlongArcs(walker, by: letter, into: &next)
        }
        return next.filter(isOnForm)
    }

    private func firstWalkers(_ letter: LetterCode) -> [MatchNetwork.Walker] {
        let state = openings.firsts[Int(letter)]
        guard state >= 0 else { return [] }
        return openings.states[Int(state)].walkers.filter(isOnForm)
    }

    private func isOnForm(_ walker: MatchNetwork.Walker) -> Bool {
        let node = network.nodes[Int(walker.node)]
        return !node.followsLoop && (!node.isLoop || node.isFinal)
    }

    fileprivate func nextLetters(of walkers: [MatchNetwork.Walker]?, in plane: LetterPlane)
        -> [LetterCode]
    {
        guard let walkers else {
            return (0..<63).map { plane.base + $0 }.filter {
                !firstWalkers($0).isEmpty
            }
        }
        let bits = walkers.reduce(into: UInt64(0)) { $0 |= network.nodes[Int($1.node)].letterBits }
        return (0..<63).filter { bits & (1 << UInt64($0)) != 0 }.map { plane.base + $0 }
    }

    /// Counts distinct words by walking all spellings, each once.
    private struct Counter {
        let solver: MaskSolver
        let plane: LetterPlane
        var found = 0
        var exampleLimit = 0
        private(set) var examples: [[LetterCode]] = []
        private var letters: [LetterCode] = []
        private var steps = 0

        init(solver: MaskSolver, plane: LetterPlane) {
            self.solver = solver
            self.plane = plane
        }

        mutating func count(
            _ rest: ArraySlice<MaskPattern.Element>, from walkers: [MatchNetwork.Walker]?
        ) {
            guard found < MaskSolver.countLimit, steps < MaskSolver.stepLimit else { return }
            steps += 1
            if let walkers, walkers.isEmpty { return }
            guard let element = rest.first else {
                if let walkers, !solver.acceptedEntries(walkers).isEmpty {
                    found += 1
                    if examples.count < exampleLimit { examples.append(letters) }
                }
                return
            }
            switch element {
            case .letter(let letter):
                letters.append(letter)
                count(
                    rest.dropFirst(), from: solver.step(walkers, by: letter, isShown: true))
                letters.removeLast()
            case .hidden(let counts): hide(counts, rest.dropFirst(), from: walkers)
            }
        }

        private mutating func hide(
            _ counts: ClosedRange<Int>, _ rest: ArraySlice<MaskPattern.Element>,
            from walkers: [MatchNetwork.Walker]?
        ) {
            if counts.lowerBound <= 0 { count(rest, from: walkers) }
            guard counts.upperBound > 0 else { return }
            let fewer = [.hidden(max(0, counts.lowerBound - 1)...(counts.upperBound - 1))] + rest
            for letter in solver.nextLetters(of: walkers, in: plane) {
                letters.append(letter)
                count(fewer[...], from: solver.step(walkers, by: letter, isShown: false))
                letters.removeLast()
            }
        }
    }
}
