internal import Yams

/// Reads a rule file: `topics`, a list of topics, `sets`, terms by name, and `rules`, a list of rules.
struct RuleFileReader {
    /// What a rule file holds.
    struct Contents {
        var topics: [(topic: Topic, position: RulePosition)] = []
        var rules: [TopicRule] = []
        /// The sets of this file and those that were known before it.
        var sets = TermSets()
    }

    private let source: YAMLSource
    private let sets: TermSets

    /// Makes a reader; rules may use the `sets` of files read before, and those of their own file.
    init(file: String, sets: TermSets = TermSets()) {
        source = YAMLSource(file: file)
        self.sets = sets
    }

    /// The topics, sets and rules of a file, each well formed by itself.
    func read(_ yaml: String) throws(TaggingError) -> Contents {
        guard let root = try source.root(of: yaml) else { throw .noRules(file: source.file) }
        let file = try source.mapping(root, key: "the file", known: ["topics", "sets", "rules"])
        var contents = Contents(sets: sets)
        for node in try file.list("topics") {
            contents.topics.append((try topic(node), source.position(of: node)))
        }
        if let node = file["sets"] {
            for (name, items) in try source.mapping(node, key: "sets", known: []).mapping {
                try contents.sets.add(name, items, from: source)
            }
        }
        let reader = RuleReader(source: source, sets: contents.sets)
        for node in try file.list("rules") { contents.rules.append(try reader.rule(node)) }
        guard !contents.topics.isEmpty || !contents.rules.isEmpty || file["sets"] != nil else {
            throw .noRules(file: source.file)
        }
        return contents
    }

    private func topic(_ node: Node) throws(TaggingError) -> Topic {
        let topic = try source.mapping(node, key: "topics", known: ["id", "title", "maps_to"])
        return Topic(
            id: try topic.text("id"), title: try topic.text("title"),
            mapsTo: try topic.dictionary("maps_to"))
    }
}
