public import Tagging

/// The search of a rule's regular expression that took too much work, and the file whose text it was.
/// One line for the user, without any of the text.
public struct UnfinishedSearch: Hashable, Sendable, CustomStringConvertible {
    /// The name of the clip or transcript.
    public let file: String
    /// Where, and by which rule.
    public let search: GivenUpSearch

    /// What happened, and what it means.
    public var description: String { "\(file): \(search)" }
}
