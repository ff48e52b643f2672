public import ContentHashing

/// Topic rules and the topics they tag with, read from rule files and checked.
public struct TopicRules: Hashable, Sendable {
    /// The topics, in the order of the files.
    public let topics: [Topic]
    /// The rules, in the order of the files, retired ones included.
    public let rules: [TopicRule]
    /// The digest of the files, one after the other.
    public let sha256: SHA256Digest
    /// The text of the files, in order.
    let text: String

    /// Reads a rule file; its rules may use the topics it declares and those that are shipped.
    ///
    /// - Parameters:
    ///   - yaml: The text of the file, at most 4 MiB.
    ///   - fileName: The name errors give.
    public init(yaml: String, fileName: String) throws(TaggingError) {
        try self.init(
            files: [RuleFile(name: fileName, yaml: yaml)], knownTopics: try Self.shipped.topics)
    }

    init(files: [RuleFile], knownTopics: [Topic]) throws(TaggingError) {
        var topics: [(topic: Topic, position: RulePosition)] = []
        var rules: [TopicRule] = []
        var sets = TermSets()
        for file in files {
            let contents = try RuleFileReader(file: file.name, sets: sets).read(file.yaml)
            sets = contents.sets
            topics += contents.topics
            rules += contents.rules
        }
        let declared = Set(topics.map(\.topic.id))
        let known = knownTopics.filter { !declared.contains($0.id) }
        try RuleChecks(topics: topics, known: known, rules: rules).run()
        self.topics = known + topics.map(\.topic)
        self.rules = rules
        text = files.map(\.yaml).joined()
        sha256 = SHA256Digest(of: Array(text.utf8))
    }
}

/// A rule file that has not been read yet.
struct RuleFile {
    var name: String
    var yaml: String
}
