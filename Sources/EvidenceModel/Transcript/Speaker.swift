/// Who speaks, as far as it is known.
public struct Speaker: Hashable, Sendable {
    /// The label: a name, a call sign, or `SPEAKER_00`.
    public var name: String

    /// Creates a speaker.
    public init(name: String) { self.name = name }
}
