/// A topic of a taxonomy, for example `own-state/supplies`.
public struct Topic: Hashable, Sendable {
    /// The identifier: group and name, lower case, parted by a slash.
    public var id: String
    /// What a segment with this tag mentions, in a few words; never a finding of fact.
    public var title: String
    /// Terms of other vocabularies that mean the same, by vocabulary.
    public var mapsTo: [String: String]

    /// Creates a topic.
    public init(id: String, title: String, mapsTo: [String: String] = [:]) {
        self.id = id
        self.title = title
        self.mapsTo = mapsTo
    }

    /// The group a topic belongs to: `own-state` of `own-state/supplies`.
    public var group: String { String(id.prefix { $0 != "/" }) }
}
