public import EvidenceModel

/// What is written in place of a mark.
public enum MaskStyle: Hashable, Sendable {
    /// Always the same four blocks: neither letter nor length of the word is left.
    case plain
    /// The Associated Press: the first letter and a hyphen for each other one, `f---`. Reveals the
    /// first letter and the length.
    case ap
    /// The BBC, for sound that is bleeped: `BLEEP`. Reveals nothing.
    case bbc
    /// The Guardian, which never masks words: they are spelled out, or their sentence is left out.
    case guardian(GuardianChoice)
    /// Netflix, which keeps words, and writes `f***` only for sound that is bleeped.
    case netflix(NetflixChoice)
    /// As Roskomnadzor lets pass: the first letter and two full stops, `Х..`.
    case roskomnadzor
    /// As courts mark what they redact, with the reason: `[REDACTED – profanity]`.
    case court
    /// The words are kept; the marks are still recorded.
    case verbatim
    /// A text of the user's own, the same for every mark.
    case custom(String)

    /// What the Guardian's style does with a marked word.
    public enum GuardianChoice: String, Hashable, Sendable, CaseIterable {
        /// The word is spelled out.
        case spell
        /// The sentence is left out.
        case omit
    }

    /// What Netflix's style does with a marked word.
    public enum NetflixChoice: String, Hashable, Sendable, CaseIterable {
        /// The word is kept: the sound has it too.
        case keep
        /// The sound is bleeped: the first letter and three stars.
        case bleeped
    }

    /// Whether profanity is still readable. What is private never is.
    public var keepsWords: Bool {
        switch self {
        case .verbatim, .guardian(.spell), .netflix(.keep): true
        default: false
        }
    }

    /// Whether every mask is the same, whatever the word: it then stands for any word of the lexicon.
    public var isConstant: Bool {
        switch self {
        case .plain, .bbc, .guardian(.omit), .custom: true
        default: false
        }
    }

    /// What is written for a marked text.
    ///
    /// Styles that show letters or keep words do so for profanity alone; names, numbers, places and
    /// what a person added get the plain mask. A note such as `(нецензурно)` stays where it tells no
    /// more than the style's own mask.
    public func mask(for text: some StringProtocol, category: RedactionCategory) -> String {
        switch self {
        case .plain: Self.blocks
        case .bbc: "BLEEP"
        case .guardian(.omit): "[…]"
        case .court: "[REDACTED – \(category.courtReason)]"
        case .custom(let mask): mask
        case _ where !category.isProfanity: Self.blocks
        case .guardian(.spell), .netflix(.keep), .verbatim: String(text)
        case _ where category == .marker: self == .ap ? "(vulgarity)" : String(text)
        case .ap:
            Self.initial(of: text) + String(repeating: "-", count: Self.hiddenLetters(of: text))
        case .netflix(.bleeped): Self.initial(of: text) + "***"
        case .roskomnadzor: Self.initial(of: text) + ".."
        }
    }

    private static let blocks = "████"

    private static func initial(of text: some StringProtocol) -> String {
        String(text.first { $0.isLetter || $0.isNumber } ?? "█")
    }

    private static func hiddenLetters(of text: some StringProtocol) -> Int {
        max(1, text.count { !$0.isWhitespace } - 1)
    }
}

extension RedactionCategory {
    /// Whether it is a matter of language, not of privacy or of somebody's decision.
    var isProfanity: Bool { ["profanity", "slur"].contains(courtReason) }

    /// The reason as a court would give it.
    var courtReason: String {
        switch self {
        case .obscene, .scatological, .insult, .masked, .marker, .mild: "profanity"
        case .slur: "slur"
        case .person, .kin: "personal name"
        case .phone: "telephone number"
        case .address: "address"
        case .coordinates: "location"
        case .callSign: "call sign"
        case .bankCard: "financial account"
        case .other: "by decision"
        }
    }
}
