public import EvidenceModel

/// What can be wrong with a topic rule file.
public enum TaggingError: UserFacingError {
    /// The file is longer than a rule file can sensibly be.
    case tooLarge(file: String, bytes: Int, limit: Int)
    /// The file is no YAML.
    case notYAML(RulePosition, problem: String)
    /// The file uses anchors or aliases.
    case anchor(RulePosition)
    /// The file has no rules.
    case noRules(file: String)
    /// The file has no speakers.
    case noSpeakers(file: String)
    /// A value is not what its key asks for.
    case badValue(RulePosition, key: String, expected: String)
    /// A key nobody knows.
    case unknownKey(RulePosition, key: String, known: [String])
    /// A key is missing.
    case missingKey(RulePosition, key: String)
    /// Two rules or topics have one id.
    case duplicateID(RulePosition, id: String, first: RulePosition)
    /// Two speakers have one pseudonym.
    case samePseudonym(RulePosition, pseudonym: String, first: RulePosition)
    /// A pseudonym holds the name of a speaker who has one.
    case tellingPseudonym(RulePosition)
    /// A rule has nothing to look for.
    case emptyRule(RulePosition, id: String)
    /// A language that ISO 639-1 does not have.
    case unknownLanguage(RulePosition, language: String)
    /// A topic that neither the file nor the shipped taxonomy declares.
    case unknownTopic(RulePosition, topic: String)
    /// A set of terms that is not declared before it is used.
    case unknownSet(RulePosition, set: String)
    /// A term that cannot be read.
    case badTerm(RulePosition, term: String, problem: String)
    /// Rules that wait for each other's topics.
    case ruleCycle(RulePosition, topics: [String])

    /// One line: where, what is wrong, what to do.
    public var description: String {
        switch self {
        case .tooLarge(let file, let bytes, let limit):
            "\(file): \(bytes) bytes are too many for a rule file; split it at \(limit) bytes"
        case .notYAML(let position, let problem):
            "\(position): not valid YAML (\(problem)); correct the file here"
        case .anchor(let position):
            "\(position): anchors and aliases are not read in rule files; write the text out"
        case .noRules(let file):
            "\(file): no rules; add a list under the key 'rules'"
        case .noSpeakers(let file):
            "\(file): no speakers; add a list under the key 'speakers'"
        case .badValue(let position, let key, let expected):
            "\(position): '\(key)' must be \(expected)"
        case .unknownKey(let position, let key, let known):
            "\(position): unknown key '\(key)'; use one of \(known.joined(separator: ", "))"
        case .missingKey(let position, let key):
            "\(position): the key '\(key)' is missing; add it"
        case .duplicateID(let position, let id, let first):
            "\(position): the id '\(id)' is taken at \(first); choose another"
        case .samePseudonym(let position, let pseudonym, let first):
            "\(position): the pseudonym '\(pseudonym)' is another speaker's, at \(first); choose another"
        case .tellingPseudonym(let position):
            "\(position): the pseudonym holds a name that it is to hide; choose another"
        case .emptyRule(let position, let id):
            "\(position): the rule '\(id)' looks for nothing; give it 'any', 'all' or 'near'"
        case .unknownLanguage(let position, let language):
            "\(position): unknown language '\(language)'; use an ISO 639-1 code such as ru or uk"
        case .unknownTopic(let position, let topic):
            "\(position): unknown topic '\(topic)'; declare it under 'topics' or correct it"
        case .unknownSet(let position, let set):
            "\(position): unknown set '$\(set)'; declare it under 'sets', above the sets that use it"
        case .badTerm(let position, let term, let problem):
            "\(position): the term '\(term)' cannot be read: \(problem)"
        case .ruleCycle(let position, let topics):
            "\(position): rules wait for each other through 'beside' ("
                + topics.joined(separator: " > ") + "); remove one of them"
        }
    }

    /// Always 65, bad data.
    public var exitStatus: ExitStatus { .badData }
}
