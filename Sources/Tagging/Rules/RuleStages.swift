/// The order in which rules can be tried, so that the tags a rule asks for `beside` are there.
struct RuleStages {
    /// The stage of each rule, from 0, by its place among the rules.
    let stages: [Int]

    /// The number of stages.
    var count: Int { (stages.max() ?? -1) + 1 }

    /// Orders rules; throws when rules wait for each other's topics. Linear in their number.
    init(_ rules: [TopicRule]) throws(TaggingError) {
        var waits: [String: Set<String>] = [:]
        for rule in rules where rule.status != .retired {
            for other in rule.beside?.topics ?? [] { waits[rule.topic, default: []].insert(other) }
        }
        let depths = Self.depths(waits)
        for rule in rules where waits[rule.topic] != nil && depths[rule.topic] == nil {
            throw .ruleCycle(
                rule.position, topics: Self.cycle(from: rule.topic, waits, resolved: depths))
        }
        stages = rules.map { rule in
            (rule.beside?.topics ?? []).map { (depths[$0] ?? 0) + 1 }.max() ?? 0
        }
    }

    /// The longest chain of waiting that starts at each topic that waits (Kahn's algorithm); topics
    /// that wait for a cycle have none.
    private static func depths(_ waits: [String: Set<String>]) -> [String: Int] {
        var waiting: [String: [String]] = [:]
        var missing: [String: Int] = [:]
        for (topic, others) in waits {
            missing[topic] = others.count
            for other in others { waiting[other, default: []].append(topic) }
        }
        var depths: [String: Int] = [:]
        var ready = waiting.keys.filter { waits[$0] == nil }
        while let topic = ready.popLast() {
            let depth = depths[topic] ?? 0
            for next in waiting[topic] ?? [] {
                depths[next] = max(depths[next] ?? 0, depth + 1)
                missing[next, default: 0] -= 1
                if missing[next] == 0 { ready.append(next) }
            }
        }
        return depths.filter { missing[$0.key] == 0 }
    }

    /// The topics of a cycle that a topic leads to, the first repeated at the end.
    private static func cycle(
        from start: String, _ waits: [String: Set<String>], resolved: [String: Int]
    ) -> [String] {
        var path: [String] = []
        var places: [String: Int] = [:]
        var topic = start
        while places[topic] == nil {
            places[topic] = path.count
            path.append(topic)
            let next = (waits[topic] ?? []).filter { waits[$0] != nil && resolved[$0] == nil }
            guard let first = next.min() else { return path }
            topic = first
        }
        return Array(path[(places[topic] ?? 0)...]) + [topic]
    }
}
