import TextAnalysis

/// Walks words through a network. Keeps its buffers, so one matcher serves a whole text.
struct WordMatcher {
    /// A stretch that an entry accepts, in code points of the text.
    struct Hit: Hashable {
        var start: Int
        var end: Int
        var entry: Int
    }

    let network: MatchNetwork
    let openings: OpeningTable
    fileprivate(set) var hits: [Hit] = []
    private var walkers: [MatchNetwork.Walker] = []
    private var next: [MatchNetwork.Walker] = []
    /// Walkers of phrases that go on in the next word.
    private var carried: [MatchNetwork.Walker] = []

    init(_ automaton: Automaton) {
        network = automaton.network
        openings = automaton.openings
    }

    /// Forgets phrases that have begun: the next word does not follow the last.
    mutating func breakPhrase() { carried.removeAll(keepingCapacity: true) }

    /// Takes the hits, leaving none.
    mutating func takeHits() -> [Hit] {
        defer { hits.removeAll(keepingCapacity: true) }
        return hits
    }

    /// Matches a word of one plane, and phrases it ends; what is found is added to ``hits``.
    mutating func match(_ letters: [LetterCode], at range: Range<Int>) {
        guard !letters.isEmpty else { return breakPhrase() }
        let before = hits.count
        matchExactly(letters, at: range)
        guard hits.count == before else { return }
        if letters[0] >= LetterPlane.hangul.base {
            let short = HangulSyllable.withoutDrawnOutVowels(letters)
            if short.count < letters.count { matchApart(short, at: range) }
        }
        if hits.count == before, Self.hasDouble(letters) { matchElongated(letters, at: range) }
    }

    /// Matches letters as a word that continues no phrase and begins none.
    private mutating func matchApart(_ letters: [LetterCode], at range: Range<Int>) {
        let kept = carried
        carried.removeAll(keepingCapacity: true)
        matchExactly(letters, at: range)
        carried = kept
    }

    private mutating func matchExactly(_ letters: [LetterCode], at range: Range<Int>) {
        var state = openings.firsts[Int(letters[0])]
        var position = 1
        while state >= 0, position < letters.count {
            let after = openings.next(state, letters[position])
            if after == OpeningTable.unknown { break }
            state = after
            position += 1
        }
        guard state >= 0 || !carried.isEmpty else { return }
        if carried.isEmpty, position == letters.count, !openings.states[Int(state)].mayContinue {
            for entry in openings.states[Int(state)].accepted {
                hits.append(Hit(start: range.lowerBound, end: range.upperBound, entry: Int(entry)))
            }
            return
        }
        walk(letters, from: carried.isEmpty ? (state, position) : nil, at: range)
    }

    /// Walks the letters, from a state of the openings on when there is one.
    private mutating func walk(
        _ letters: [LetterCode], from opening: (state: Int32, position: Int)?, at range: Range<Int>
    ) {
        if let opening {
            place(openings.states[Int(opening.state)].walkers, at: range.lowerBound)
        } else {
            begin(letters[0], at: range.lowerBound)
        }
        for letter in letters[(opening?.position ?? 1)...] {
            guard !walkers.isEmpty else { break }
            step(letter)
        }
        accept(upTo: range.upperBound)
        carry(past: letters[letters.count - 1])
    }

    private static func hasDouble(_ letters: [LetterCode]) -> Bool {
        for index in 1..<max(1, letters.count) where letters[index] == letters[index - 1] {
            return true
        }
        return false
    }

    /// Matches a word in which a letter may be drawn out: a repeated letter may also count once.
    private mutating func matchElongated(_ letters: [LetterCode], at range: Range<Int>) {
        let kept = carried
        carried.removeAll(keepingCapacity: true)
        begin(letters[0], at: range.lowerBound)
        for (previous, letter) in zip(letters, letters.dropFirst()) {
            let before = walkers
            step(letter)
            if letter == previous {
                for walker in before { network.place(walker, into: &walkers) }
            }
            if walkers.isEmpty { break }
        }
        accept(upTo: range.upperBound)
        carried = kept
    }

    private mutating func begin(_ letter: LetterCode, at start: Int) {
        walkers.removeAll(keepingCapacity: true)
        let state = openings.firsts[Int(letter)]
        if state >= 0 { place(openings.states[Int(state)].walkers, at: start) }
        for walker in carried { network.advance(walker, by: letter, into: &walkers) }
    }

    private mutating func place(_ opened: [MatchNetwork.Walker], at start: Int) {
        walkers.removeAll(keepingCapacity: true)
        let start = Int32(truncatingIfNeeded: start)
        for walker in opened {
            walkers.append(.init(node: walker.node, entry: walker.entry, start: start))
        }
    }

    private mutating func step(_ letter: LetterCode) {
        next.removeAll(keepingCapacity: true)
        for walker in walkers { network.advance(walker, by: letter, into: &next) }
        swap(&walkers, &next)
    }

    private mutating func accept(upTo end: Int) {
        for walker in walkers where walker.entry >= 0 && network.nodes[Int(walker.node)].isFinal {
            hits.append(Hit(start: Int(walker.start), end: end, entry: Int(walker.entry)))
        }
    }

    private mutating func carry(past letter: LetterCode) {
        carried.removeAll(keepingCapacity: true)
        guard let gap = LetterPlane(of: letter)?.gap else { return }
        for walker in walkers { network.advanceAlongArcs(walker, by: gap, into: &carried) }
    }
}

extension WordMatcher {
    /// A place in a word whose letter is not certain.
    struct Uncertain {
        /// What it may be, in any plane.
        var readings: [LetterCode]
        /// It may be nothing: a separator, or a drawn-out letter.
        var isOptional = false
    }

    /// Matches a word with uncertain letters as a whole.
    mutating func match(_ places: [Uncertain], at range: Range<Int>) {
        breakPhrase()
        for plane in LetterPlane.allCases {
            let accepted = entries(accepting: places, in: plane)
            hits += accepted.map { Hit(start: range.lowerBound, end: range.upperBound, entry: $0) }
        }
    }

    /// The entries that accept some reading of `places` in a plane, in order.
    mutating func entries(accepting places: [Uncertain], in plane: LetterPlane) -> [Int] {
        walkers.removeAll(keepingCapacity: true)
        var hasBegun = false
        for place in places {
            let before = walkers
            next.removeAll(keepingCapacity: true)
            for letter in place.readings where LetterPlane(of: letter) == plane {
                if !hasBegun {
                    let state = openings.firsts[Int(letter)]
                    for walker in state < 0 ? [] : openings.states[Int(state)].walkers {
                        network.place(walker, into: &next)
                    }
                }
                for walker in before { network.advance(walker, by: letter, into: &next) }
            }
            if place.isOptional, hasBegun {
                for walker in before { network.place(walker, into: &next) }
            }
            swap(&walkers, &next)
            hasBegun = hasBegun || !place.isOptional
            if walkers.isEmpty, hasBegun { return [] }
        }
        let accepted = walkers.filter { $0.entry >= 0 && network.nodes[Int($0.node)].isFinal }
        return Set(accepted.map { Int($0.entry) }).sorted()
    }
}

extension WordMatcher {
    /// How many hits a stretch that can be widened has at the most.
    private static let recentHits = 256

    /// Lets what was found at exactly `range` cover `wider`.
    mutating func widenHits(at range: Range<Int>, to wider: Range<Int>) {
        for index in hits.indices.suffix(Self.recentHits)
        where hits[index].start == range.lowerBound && hits[index].end == range.upperBound {
            hits[index].start = wider.lowerBound
            hits[index].end = wider.upperBound
        }
    }
}

extension WordMatcher {
    /// Drops those of the hits from `index` on whose entry does not pass.
    mutating func filterHits(from index: Int, _ passes: (LexiconEntry) -> Bool) {
        let kept = hits[index...].filter { passes(network.entries[$0.entry]) }
        hits.replaceSubrange(index..., with: kept)
    }
}
