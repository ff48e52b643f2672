/// Whether the conditions of a rule hold in a sentence, and where.
struct RuleConditions {
    let rule: CompiledRule
    /// The hits of the sentence as stretches of words, by part of the rule, in order.
    let stretches: [[ClosedRange<Int>]]

    /// The stretches of words to be tagged, in order; none when the rule does not hold.
    ///
    /// They are the hits of `any` where the rule has it, else the stretches of `near`, else one
    /// stretch that holds the first hit of each group of `all`. A rule is looked at only where
    /// `unless` has no hit, see ``CompiledRule/isPossible(with:)``.
    func matches() -> [ClosedRange<Int>] {
        let groups = rule.all.map { stretches[$0] }
        guard groups.allSatisfy({ !$0.isEmpty }) else { return [] }
        let near = rule.near.flatMap { proximities(of: $0.parts, within: $0.within) }
        guard rule.near.isEmpty || !near.isEmpty else { return [] }
        if let any = rule.any { return Self.longestApart(stretches[any]) }
        if !near.isEmpty { return Self.longestApart(near) }
        let firsts = groups.compactMap(\.first)
        guard let start = firsts.map(\.lowerBound).min(), let end = firsts.map(\.upperBound).max()
        else { return [] }
        return [start...end]
    }

    /// For each hit, the stretch that begins with it and holds a hit of every group, where there is
    /// one of at most `limit` words.
    private func proximities(of parts: [Int], within limit: Int) -> [ClosedRange<Int>] {
        guard parts.allSatisfy({ !stretches[$0].isEmpty }) else { return [] }
        let found = parts.map { stretches[$0] }
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
