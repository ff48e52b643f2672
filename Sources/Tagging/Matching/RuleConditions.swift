/// Whether the conditions of a rule hold in a sentence, and where.
struct RuleConditions {
    let rule: CompiledRules.CompiledRule
    /// The hits of the sentence, by term.
    let hits: [Int: [TermHit]]

    /// The stretches of words to be tagged, in order; none when the rule does not hold.
    ///
    /// They are the hits of `any` where the rule has it, else the stretches of `near`, else one
    /// stretch that holds the first hit of each group of `all`.
    func matches() -> [ClosedRange<Int>] {
        guard rule.unless.allSatisfy({ hits[$0] == nil }) else { return [] }
        let groups = rule.all.map { stretches(of: $0) }
        guard groups.allSatisfy({ !$0.isEmpty }) else { return [] }
        let near = rule.near.flatMap { proximities(of: $0.groups, within: $0.within) }
        guard rule.near.isEmpty || !near.isEmpty else { return [] }
        if !rule.any.isEmpty { return Self.longestApart(stretches(of: rule.any)) }
        if !near.isEmpty { return Self.longestApart(near) }
        let firsts = groups.compactMap(\.first)
        guard let start = firsts.map(\.lowerBound).min(), let end = firsts.map(\.upperBound).max()
        else { return [] }
        return [start...end]
    }

    /// The hits of some terms, in order.
    private func stretches(of terms: [Int]) -> [ClosedRange<Int>] {
        let found = terms.flatMap { (hits[$0] ?? []).map(\.words) }
        return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// For each hit, the stretch that begins with it and holds a hit of every group, where there is
    /// one of at most `limit` words.
    private func proximities(of groups: [[Int]], within limit: Int) -> [ClosedRange<Int>] {
        let found = groups.map { stretches(of: $0) }
        guard found.allSatisfy({ !$0.isEmpty }) else { return [] }
        return found.joined().compactMap { first in
            var end = first.upperBound
            for group in found {
                guard let other = Self.first(of: group, from: first.lowerBound) else { return nil }
                end = max(end, other.upperBound)
            }
            return end - first.lowerBound < limit ? first.lowerBound...end : nil
        }
    }

    /// The first of some stretches in order that begins at a word or after it; a binary search.
    private static func first(of stretches: [ClosedRange<Int>], from word: Int)
        -> ClosedRange<Int>?
    {
        var low = 0
        var high = stretches.count
        while low < high {
            let middle = (low + high) / 2
            if stretches[middle].lowerBound < word { low = middle + 1 } else { high = middle }
        }
        return low < stretches.count ? stretches[low] : nil
    }

    /// Stretches that do not overlap: from the left, of those that begin together the longest.
    private static func longestApart(_ stretches: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        let ordered = stretches.sorted {
            ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound)
        }
        var result: [ClosedRange<Int>] = []
        for stretch in ordered {
            if let last = result.last, last.upperBound >= stretch.lowerBound { continue }
            result.append(stretch)
        }
        return result
    }
}
