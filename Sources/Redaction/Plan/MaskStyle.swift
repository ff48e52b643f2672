/// What is written in place of a mark.
public enum MaskStyle: String, Hashable, Sendable, CaseIterable {
    /// Always the same four blocks: neither letter nor length of the word is left.
    case plain

    /// The mask, the same for every word.
    public var mask: String {
        switch self {
        case .plain: "████"
        }
    }
}
