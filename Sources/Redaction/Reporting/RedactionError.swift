public import EvidenceModel

/// What can be wrong with the files that say what to redact.
public enum RedactionError: UserFacingError {
    /// A policy cannot be read. Lines and columns count from 1.
    case policy(file: String, line: Int, column: Int, problem: PolicyProblem)
    /// A decisions file cannot be read.
    case decisions(file: String, problem: String)

    /// What is wrong at a place of a policy.
    public enum PolicyProblem: Hashable, Sendable {
        case empty
        case malformed(String)
        case unknownKey(String, known: [String])
        case unknownValue(String, known: [String])
        case notA(String)
        case expression(String)
        case allowedAndRedacted
        case emptyText
        case unfitMask
    }

    /// One line: the file, the place, what is wrong and what to do.
    public var description: String {
        switch self {
        case .policy(let file, let line, let column, let problem):
            "\(file):\(line):\(column): \(problem.sentence)"
        case .decisions(let file, let problem):
            "\(file): \(problem); expected a JSON list of decisions, see docs/redaction.md"
        }
    }

    /// The input is wrong.
    public var exitStatus: ExitStatus { .badData }
}

extension RedactionError.PolicyProblem {
    fileprivate var sentence: String {
        switch self {
        case .empty: "the policy is empty; leave it out for the default, or name its categories"
        case .malformed(let problem): "this is not YAML (\(problem)); correct the line"
        case .unknownKey(let key, let known):
            "unknown key ‘\(key)’; use one of \(known.joined(separator: ", "))"
        case .unknownValue(let value, let known):
            "unknown value ‘\(value)’; use one of \(known.joined(separator: ", "))"
        case .notA(let kind): "expected \(kind) here"
        case .expression(let problem): "the regular expression does not compile (\(problem))"
        case .allowedAndRedacted: "the same text is under ‘allow’ and is to be redacted; drop one"
        case .unfitMask:
            "a mask is one line of text without a swear word in it; write another after ‘custom:’"
        case .emptyText: "a text without a letter or digit matches nothing; write a word"
        }
    }
}
