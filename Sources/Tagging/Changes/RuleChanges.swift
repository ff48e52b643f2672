/// How two sets of rules differ, rule by rule.
public struct RuleChanges: Hashable, Sendable {
    /// The ids of rules that only the new set has, in its order.
    public var added: [String]
    /// The ids of rules that only the old set had, in its order.
    public var removed: [String]
    /// The ids of rules that say something else now, in the new order. Where a rule stands, and its
    /// tests, say nothing.
    public var changed: [String]

    /// Creates a list of changes.
    public init(added: [String], removed: [String], changed: [String]) {
        self.added = added
        self.removed = removed
        self.changed = changed
    }
}

extension TopicRules {
    /// What changed since `old`.
    public func changes(since old: TopicRules) -> RuleChanges {
        let before = Dictionary(uniqueKeysWithValues: old.rules.map { ($0.id, $0) })
        let after = Set(rules.map(\.id))
        return RuleChanges(
            added: rules.map(\.id).filter { before[$0] == nil },
            removed: old.rules.map(\.id).filter { !after.contains($0) },
            changed: rules.filter { rule in
                before[rule.id].map { $0.conditions != rule.conditions } ?? false
            }.map(\.id))
    }
}

extension TopicRule {
    /// The rule without its tests and its place.
    fileprivate var conditions: TopicRule {
        var rule = self
        rule.tests = []
        rule.position = RulePosition(file: "", line: 1, column: 1)
        return rule
    }
}
