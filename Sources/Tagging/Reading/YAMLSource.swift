internal import Yams

/// A YAML file as nodes that know where they stand.
struct YAMLSource {
    /// The longest rule file read, in bytes of UTF-8.
    static let byteLimit = 4 << 20

    let file: String

    /// Reads the one document of a text; nil when the text is empty.
    func root(of yaml: String) throws(TaggingError) -> Node? {
        guard yaml.utf8.count <= Self.byteLimit else {
            throw .tooLarge(file: file, bytes: yaml.utf8.count, limit: Self.byteLimit)
        }
        do {
            let parser = try Parser(yaml: yaml)
            guard let root = try parser.singleRoot() else { return nil }
            // Nodes know their anchors only as long as the parser lives.
            let anchored = withExtendedLifetime(parser) { Self.firstAnchored(root) }
            if let anchored { throw TaggingError.anchor(position(of: anchored)) }
            return root
        } catch let error as TaggingError {
            throw error
        } catch let error as YamlError {
            throw notYAML(error)
        } catch {
            throw .notYAML(RulePosition(file: file, line: 1, column: 1), problem: "unreadable")
        }
    }

    /// The first node with an anchor: what it names comes later, so nothing is walked twice. The
    /// parser refuses more than 1000 levels.
    private static func firstAnchored(_ node: Node) -> Node? {
        if node.anchor != nil { return node }
        let children = node.mapping.map { $0.flatMap { [$0.key, $0.value] } }
        for child in children ?? node.sequence.map(Array.init) ?? [] {
            if let anchored = firstAnchored(child) { return anchored }
        }
        return nil
    }

    /// Where a node stands.
    func position(of node: Node) -> RulePosition {
        RulePosition(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// The text of a scalar, whatever YAML would take it for.
    func text(_ node: Node, key: String) throws(TaggingError) -> String {
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            throw .badValue(position(of: node), key: key, expected: "text")
        }
        return scalar.string
    }

    /// The nodes of a list; a single scalar counts as a list of one.
    func list(_ node: Node, key: String) throws(TaggingError) -> [Node] {
        if node.scalar != nil { return [node] }
        guard let sequence = node.sequence else {
            throw .badValue(position(of: node), key: key, expected: "a list")
        }
        return Array(sequence)
    }

    /// A mapping whose keys are all among `known`.
    func mapping(_ node: Node, key: String, known: [String]) throws(TaggingError) -> YAMLMapping {
        guard let mapping = node.mapping else {
            throw .badValue(position(of: node), key: key, expected: "a mapping of keys to values")
        }
        for (name, _) in mapping {
            let text = try self.text(name, key: key)
            guard known.isEmpty || known.contains(text) else {
                throw .unknownKey(position(of: name), key: text, known: known)
            }
        }
        return YAMLMapping(source: self, mapping: mapping, position: position(of: node))
    }

    private func notYAML(_ error: YamlError) -> TaggingError {
        func at(_ mark: Mark?, _ problem: String) -> TaggingError {
            let position = RulePosition(
                file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
            return .notYAML(position, problem: problem)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return at(mark, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            return at(
                context.mark, "the key '\(duplicates.first ?? "")' stands twice in a mapping")
        case .reader(let problem, _, _, _):
            return at(nil, problem)
        default:
            return at(nil, "unreadable")
        }
    }
}
