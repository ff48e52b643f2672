/// What a person knows about a speaker. Restricted: nothing but the pseudonym is ever published.
public struct SpeakerProfile: Hashable, Sendable {
    /// The name, as segments have it.
    public var name: String
    /// Other names the speaker is called by.
    public var aliases: [String]
    /// What the speaker is or does, in the person's own words.
    public var role: String?
    /// The name the speaker goes by on the air.
    public var callSign: String?
    /// What stands for the name in everything that is published; nil when the name may be.
    public var pseudonym: String?

    /// Creates a profile.
    public init(
        name: String, aliases: [String] = [], role: String? = nil, callSign: String? = nil,
        pseudonym: String? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.role = role
        self.callSign = callSign
        self.pseudonym = pseudonym
    }

    /// Everything the speaker is called but the pseudonym: the name first, each once.
    public var names: [String] {
        var seen: Set<String> = []
        return ([name] + aliases + [callSign].compactMap(\.self)).filter {
            seen.insert($0).inserted
        }
    }
}
