/// Why something is to go.
public enum RedactionCategory: String, Hashable, Sendable, CaseIterable {
    case obscene, scatological, insult
    /// Words against a group; kept apart from profanity, since they are evidence of dehumanisation.
    case slur
    /// A word that the source itself masked: `f**k`, `х**`.
    case masked
    /// A note in place of a word: `[expletive]`, `(нецензурно)`.
    case marker
    /// Words most readers pass over: `damn`, `чёрт`.
    case mild
    case person, kin, phone, address, coordinates
    case callSign = "call-sign"
    case bankCard = "bank-card"
    /// Anything a policy or a person adds under no other name.
    case other
}

/// How strong a word is, from 1 to 3.
public enum Severity: Int, Hashable, Sendable, Comparable, CaseIterable {
    case low = 1
    case medium = 2
    case high = 3

    /// Less strong.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rawValue < rhs.rawValue }
}
