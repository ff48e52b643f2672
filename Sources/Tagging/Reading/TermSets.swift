internal import Yams

/// Lists of terms that rules use by name: `$civilians-ru` stands for every term of the set.
struct TermSets {
    private var terms: [String: [Term]] = [:]
    private var positions: [String: RulePosition] = [:]

    /// Adds a set; its items may be terms or sets that were added before it.
    mutating func add(_ name: Node, _ items: Node, from source: YAMLSource) throws(TaggingError) {
        let position = source.position(of: name)
        let text = try source.text(name, key: "sets")
        guard text.allSatisfy(Self.isNameCharacter) else {
            throw .badValue(
                position, key: "sets",
                expected: "names of small letters, digits and '-', each with a list of terms")
        }
        if let first = positions[text] { throw .duplicateID(position, id: text, first: first) }
        let reader = RuleReader(source: source, sets: self)
        let members = try reader.terms(source.list(items, key: text), key: text)
        guard !members.isEmpty else {
            throw .badValue(
                source.position(of: items), key: text, expected: "a list of at least one term")
        }
        terms[text] = members
        positions[text] = position
    }

    /// The terms that `text` stands for when it names a set, as `$name`; nil when it is a term.
    func terms(
        namedBy text: String, at position: @autoclosure () -> RulePosition
    ) throws(TaggingError) -> [Term]? {
        guard text.first == "$" else { return nil }
        let name = String(text.dropFirst())
        guard let terms = terms[name] else { throw .unknownSet(position(), set: name) }
        return terms
    }

    private static func isNameCharacter(_ character: Character) -> Bool {
        "a"..."z" ~= character || "0"..."9" ~= character || character == "-"
    }
}
