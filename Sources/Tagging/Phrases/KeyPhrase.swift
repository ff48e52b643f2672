/// A stretch of words that tells a text from others: what a rule might be written for. A proposal.
public struct KeyPhrase: Hashable, Sendable {
    /// What kind of stretch it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Words written with a capital inside a sentence.
        case name
        /// Words around a number.
        case number
        /// A unit with its name or number: `батальон К`.
        case unit
        /// Words that keep together.
        case phrase
        /// One word that is frequent here and rare elsewhere.
        case word
    }

    /// The words as they are written most often, first letters of sentences in lower case.
    public var text: String
    /// The same as a term of a rule: capital letters asked for where all occurrences have one.
    public var term: String
    /// What it is.
    public var kind: Kind
    /// How often it occurs.
    public var count: Int
    /// How many of the texts it occurs in.
    public var texts: Int
    /// How telling it is; to be compared within one list only.
    public var score: Double
}
