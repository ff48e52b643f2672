internal import Yams

/// Reads a rule file: `topics`, a list of topics, and `rules`, a list of rules.
struct RuleFileReader {
    /// What a rule file holds.
    struct Contents {
        var topics: [(topic: Topic, position: RulePosition)] = []
        var rules: [TopicRule] = []
    }

    private let source: YAMLSource

    init(file: String) { source = YAMLSource(file: file) }

    /// The topics and rules of a file, each well formed by itself.
    func read(_ yaml: String) throws(TaggingError) -> Contents {
        guard let root = try source.root(of: yaml) else { throw .noRules(file: source.file) }
        let file = try source.mapping(root, key: "the file", known: ["topics", "rules"])
        var contents = Contents()
        for node in try file.list("topics") {
            contents.topics.append((try topic(node), source.position(of: node)))
        }
        for node in try file.list("rules") {
            contents.rules.append(try RuleReader(source: source).rule(node))
        }
        guard !contents.topics.isEmpty || !contents.rules.isEmpty else {
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
