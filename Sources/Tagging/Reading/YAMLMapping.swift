internal import Yams

/// A mapping of a rule file, its keys already checked.
struct YAMLMapping {
    let source: YAMLSource
    let mapping: Node.Mapping
    let position: RulePosition

    /// The value of a key, or nil.
    subscript(key: String) -> Node? { mapping[Node(key)] }

    /// The value of a key that must be there.
    func require(_ key: String) throws(TaggingError) -> Node {
        guard let node = self[key] else { throw .missingKey(position, key: key) }
        return node
    }

    /// The text of a key that must be there.
    func text(_ key: String) throws(TaggingError) -> String {
        try source.text(require(key), key: key)
    }

    /// The nodes of a list; none when the key is missing.
    func list(_ key: String) throws(TaggingError) -> [Node] {
        guard let node = self[key] else { return [] }
        return try source.list(node, key: key)
    }

    /// The texts of a list; none when the key is missing.
    func texts(_ key: String) throws(TaggingError) -> [String] {
        var texts: [String] = []
        for node in try list(key) { texts.append(try source.text(node, key: key)) }
        return texts
    }

    /// A whole number in `range`.
    func number(_ key: String, in range: ClosedRange<Int>) throws(TaggingError) -> Int {
        let node = try require(key)
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            throw .badValue(
                source.position(of: node), key: key,
                expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Texts by name; none when the key is missing.
    func dictionary(_ key: String) throws(TaggingError) -> [String: String] {
        guard let node = self[key] else { return [:] }
        var texts: [String: String] = [:]
        for (name, value) in try source.mapping(node, key: key, known: []).mapping {
            texts[try source.text(name, key: key)] = try source.text(value, key: key)
        }
        return texts
    }
}
