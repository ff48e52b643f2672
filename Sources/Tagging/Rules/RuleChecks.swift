/// What must hold among the rules of several files.
struct RuleChecks {
    let topics: [(topic: Topic, position: RulePosition)]
    let known: [Topic]
    let rules: [TopicRule]

    func run() throws(TaggingError) {
        try checkIDs(topics.map { ($0.topic.id, $0.position) })
        try checkIDs(rules.map { ($0.id, $0.position) })
        try checkTopics()
        _ = try RuleStages(rules)
    }

    private func checkIDs(_ ids: [(id: String, position: RulePosition)]) throws(TaggingError) {
        var seen: [String: RulePosition] = [:]
        for (id, position) in ids {
            if let first = seen[id] { throw .duplicateID(position, id: id, first: first) }
            seen[id] = position
        }
    }

    private func checkTopics() throws(TaggingError) {
        let all = Set(known.map(\.id) + topics.map(\.topic.id))
        for rule in rules {
            for topic in [rule.topic] + (rule.beside?.topics ?? []) where !all.contains(topic) {
                throw .unknownTopic(rule.position, topic: topic)
            }
        }
    }
}
