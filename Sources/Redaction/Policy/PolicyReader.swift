import EvidenceModel
import Yams

extension RedactionPolicy {
    /// Reads a policy file (YAML; the keys are described in `docs/redaction.md`).
    ///
    /// `file` is the name that errors give. Throws at the first fault, with its line and column.
    public init(yaml: String, file: String) throws(RedactionError) {
        self = try PolicyReader(file: file).read(yaml)
    }
}

/// Reads policies. Keys that are absent leave the default.
struct PolicyReader {
    let file: String

    static let keys = [
        "categories", "minimum-severity", "languages", "style", "redact", "allow", "patterns",
        "names", "call-signs", "topics", "tests",
    ]

    func read(_ yaml: String) throws(RedactionError) -> RedactionPolicy {
        guard let root = try node(of: yaml) else { throw error(.empty, nil) }
        guard let mapping = root.mapping else { throw error(.notA("a list of keys"), root) }
        guard !mapping.isEmpty else { throw error(.empty, root) }
        var policy = RedactionPolicy.default
        for (key, value) in mapping { try read(key, value, into: &policy) }
        try checkConflicts(policy, mapping)
        return policy
    }

    private func node(of yaml: String) throws(RedactionError) -> Node? {
        do {
            return try compose(yaml: yaml)
        } catch let error as YamlError {
            throw syntaxError(error)
        } catch {
            throw self.error(.malformed("cannot be read"), nil)
        }
    }

    private func syntaxError(_ error: YamlError) -> RedactionError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .policy(
                file: file, line: mark.line, column: mark.column, problem: .malformed(problem))
        case .duplicatedKeysInMapping(let keys, let context):
            .policy(
                file: file, line: context.mark.line, column: context.mark.column,
                problem: .malformed("key twice: \(keys.joined(separator: ", "))"))
        default: .policy(file: file, line: 1, column: 1, problem: .malformed("not readable text"))
        }
    }

    private func read(_ key: Node, _ value: Node, into policy: inout RedactionPolicy)
        throws(RedactionError)
    {
        switch key.string {
        case "categories": policy.categories = Set(try list(value, category))
        case "minimum-severity": policy.minimumSeverity = try severity(value)
        case "languages": policy.disabledLanguages = try disabledLanguages(value)
        case "style": policy.style = try style(value)
        case "redact": policy.addedWords = try list(value, addedWord)
        case "allow": policy.allowedWords = try list(value, word)
        case "patterns": policy.patterns = try list(value, pattern)
        case "names":
            policy.names = try list(value, word)
            policy.categories.insert(.person)
        case "call-signs":
            policy.callSigns = try list(value, word)
            policy.categories.insert(.callSign)
        case "topics": policy.topicStates = Set(try list(value, topicState))
        case "tests": policy.examples = try list(value, example)
        default: throw error(.unknownKey(key.string ?? "", known: Self.keys), key)
        }
    }

    /// The same text cannot be allowed and redacted: points at the one under `allow`.
    private func checkConflicts(_ policy: RedactionPolicy, _ mapping: Node.Mapping)
        throws(RedactionError)
    {
        let redacted = policy.addedWords.map(\.text) + policy.names + policy.callSigns
        let folded = Set(redacted.map(Self.compared))
        for node in mapping["allow"]?.sequence ?? [] {
            if let text = node.string, folded.contains(Self.compared(text)) {
                throw error(.allowedAndRedacted, node)
            }
        }
    }

    /// A text in small letters, without the sign that it is exact.
    private static func compared(_ text: String) -> String {
        let isExact = text.hasPrefix("=")
        return (isExact ? String(text.dropFirst()) : text).lowercased().replacing("ё", with: "е")
    }

    func error(_ problem: RedactionError.PolicyProblem, _ node: Node?) -> RedactionError {
        .policy(
            file: file, line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1,
            problem: problem)
    }
}
