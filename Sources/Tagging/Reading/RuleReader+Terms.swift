internal import Yams

extension RuleReader {
    /// Groups of terms: each item of the list is a term or a list of alternatives.
    func groups(_ nodes: [Node], key: String) throws(TaggingError) -> [[Term]] {
        var groups: [[Term]] = []
        for node in nodes {
            let group = try terms(source.list(node, key: key), key: key)
            guard !group.isEmpty else {
                throw .badValue(source.position(of: node), key: key, expected: "lists of terms")
            }
            groups.append(group)
        }
        return groups
    }

    /// The terms of a list; a set that is named there gives all of its own.
    func terms(_ nodes: [Node], key: String) throws(TaggingError) -> [Term] {
        var terms: [Term] = []
        for node in nodes {
            let text = try source.text(node, key: key)
            if let members = try sets.terms(namedBy: text, at: source.position(of: node)) {
                terms += members
            } else {
                terms.append(try term(text, at: node))
            }
        }
        return terms
    }

    /// One proximity, or a list of them.
    func proximities(of rule: YAMLMapping) throws(TaggingError) -> [Proximity] {
        guard let node = rule["near"] else { return [] }
        let nodes = node.mapping != nil ? [node] : try source.list(node, key: "near")
        var proximities: [Proximity] = []
        for node in nodes { proximities.append(try proximity(node)) }
        return proximities
    }

    private func proximity(_ node: Node) throws(TaggingError) -> Proximity {
        let mapping = try source.mapping(node, key: "near", known: ["within", "of"])
        let groups = try groups(source.list(mapping.require("of"), key: "of"), key: "of")
        guard groups.count >= 2 else {
            throw .badValue(
                mapping.position, key: "of", expected: "a list of at least two groups of terms")
        }
        return Proximity(within: try mapping.number("within", in: 2...50), groups: groups)
    }

    private func term(_ text: String, at node: Node) throws(TaggingError) -> Term {
        do {
            return try Term(text)
        } catch {
            throw .badTerm(
                source.position(of: node), term: text, problem: Self.problem(error))
        }
    }

    private static func problem(_ fault: Term.Fault) -> String {
        switch fault {
        case .empty: "it has no words"
        case .emptyAlternative: "an alternative has no letter or digit"
        case .severalWords: "an alternative is more than one word"
        case .badSlop: "'~' takes a number from 0 to \(Term.slopLimit)"
        case .expression(let problem): "the regular expression does not compile (\(problem))"
        case .runaway:
            "the regular expression takes too much work on a long text; repeat nothing that repeats "
                + "itself, as (a+)+ does"
        case .unknownSign(let sign): "'\(sign)' has no meaning there"
        }
    }
}
