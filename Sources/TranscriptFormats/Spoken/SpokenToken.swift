import EvidenceModel

/// A word or a mark as recognition services list them.
struct SpokenToken {
    var text: String
    var span: TimeSpan?
    var speaker: Speaker?
    /// Whether it follows the word before it without a space: punctuation.
    var attaches = false
    /// Whether a segment begins here, whoever speaks.
    var begins = false
}

extension Speaker {
    /// A speaker as services name them: strings as they are, bare numbers as `Speaker 0`; nil for
    /// none, and for what stands for "unknown".
    init?(json: JSONValue?) {
        switch json {
        case .string(let name):
            let name = Blank.trimmed(name)
            guard !name.isEmpty, !["UU", "U_UKN", "null"].contains(name) else { return nil }
            self.init(name: name.utf8.allSatisfy(\.isDigit) ? "Speaker \(name)" : name)
        case .number(let number):
            guard let id = Int(exactly: number) else { return nil }
            self.init(name: "Speaker \(id)")
        default: return nil
        }
    }
}
