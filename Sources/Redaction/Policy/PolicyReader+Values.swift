import EvidenceModel
import TextAnalysis
import Yams

extension PolicyReader {
    func list<Value>(_ node: Node, _ value: (Node) throws(RedactionError) -> Value)
        throws(RedactionError) -> [Value]
    {
        guard let nodes = node.sequence else { throw error(.notA("a list"), node) }
        var values: [Value] = []
        for node in nodes { values.append(try value(node)) }
        return values
    }

    func text(_ node: Node) throws(RedactionError) -> String {
        guard let text = node.scalar?.string else { throw error(.notA("a text"), node) }
        return text
    }

    /// A text that can match: it has a letter of a known alphabet or a digit.
    func word(_ node: Node) throws(RedactionError) -> String {
        let text = try text(node)
        guard !ScalarFolding.letters(of: text).isEmpty else { throw error(.emptyText, node) }
        return text
    }

    func category(_ node: Node) throws(RedactionError) -> RedactionCategory {
        try oneOf(RedactionCategory.allCases.map { ($0.rawValue, $0) }, node)
    }

    func severity(_ node: Node) throws(RedactionError) -> Severity {
        try oneOf([("low", .low), ("medium", .medium), ("high", .high)], node)
    }

    func style(_ node: Node) throws(RedactionError) -> MaskStyle {
        let name = try text(node)
        guard let style = MaskStyle(name: name) else {
            if name.hasPrefix("custom:") { throw error(.unfitMask, node) }
            throw error(.unknownValue(name, known: MaskStyle.names + ["custom:TEXT"]), node)
        }
        return style
    }

    /// `ru: off` for each language that is not looked for.
    func disabledLanguages(_ node: Node) throws(RedactionError) -> Set<String> {
        guard let mapping = node.mapping else {
            throw error(.notA("languages with on or off"), node)
        }
        let known = BuiltInLexicon.files.map(\.language)
        var disabled: Set<String> = []
        for (key, value) in mapping {
            let language = try oneOf(known.map { ($0, $0) }, key)
            let switches = [("on", true), ("off", false), ("true", true), ("false", false)]
            if try !oneOf(switches, value) { disabled.insert(language) }
        }
        return disabled
    }

    /// A state in which topic tags may be published.
    func topicState(_ node: Node) throws(RedactionError) -> TopicTag.State {
        try oneOf([("suggested", .suggested), ("accepted", .accepted)], node)
    }

    /// A word alone, or `text`, `category` and `severity`.
    func addedWord(_ node: Node) throws(RedactionError) -> RedactionPolicy.AddedWord {
        guard let fields = try fields(of: node, ["text", "category", "severity"]) else {
            return .init(text: try word(node), category: .other, severity: .high)
        }
        guard let text = fields["text"] else { throw error(.notA("a ‘text’"), node) }
        return .init(
            text: try word(text), category: try fields["category"].map(category) ?? .other,
            severity: try fields["severity"].map(severity) ?? .high)
    }

    func pattern(_ node: Node) throws(RedactionError) -> RedactionPolicy.Pattern {
        guard let fields = try fields(of: node, ["regex", "category", "severity"]),
            let expression = fields["regex"]
        else { throw error(.notA("a ‘regex’"), node) }
        let pattern = RedactionPolicy.Pattern(
            expression: try text(expression),
            category: try fields["category"].map(category) ?? .other,
            severity: try fields["severity"].map(severity) ?? .high)
        do {
            _ = try RegularExpression(pattern.expression)
        } catch let problem {
            throw error(.expression(problem.description), expression)
        }
        return pattern
    }

    func example(_ node: Node) throws(RedactionError) -> RedactionPolicy.Example {
        guard let fields = try fields(of: node, ["text", "redacts"]), let text = fields["text"]
        else { throw error(.notA("a ‘text’ with what it ‘redacts’"), node) }
        return .init(
            text: try self.text(text),
            redacts: try fields["redacts"].map { (node) throws(RedactionError) in
                try list(node, self.text)
            } ?? [], line: node.mark?.line ?? 1)
    }

    /// The fields of a mapping, all of them known; nil when it is none.
    private func fields(of node: Node, _ known: [String]) throws(RedactionError) -> [String: Node]?
    {
        guard let mapping = node.mapping else { return nil }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            guard let name = key.string, known.contains(name) else {
                throw error(.unknownKey(key.string ?? "", known: known), key)
            }
            fields[name] = value
        }
        return fields
    }

    private func oneOf<Value>(_ values: [(String, Value)], _ node: Node)
        throws(RedactionError) -> Value
    {
        let name = try text(node)
        guard let value = values.first(where: { $0.0 == name }) else {
            throw error(.unknownValue(name, known: values.map(\.0)), node)
        }
        return value.1
    }
}
