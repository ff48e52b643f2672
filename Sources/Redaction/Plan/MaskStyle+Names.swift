import EvidenceModel

extension MaskStyle {
    /// The names of all styles but `custom:TEXT`, in the order of the manual.
    public static let names = [
        "plain", "ap", "bbc", "guardian-omit", "guardian-spell", "netflix-bleeped", "netflix-keep",
        "roskomnadzor", "court", "verbatim",
    ]

    /// The style of a name; `custom:TEXT` writes TEXT, which may stand in straight quotation marks.
    /// Nil for any other name, for an empty text or one that holds a swear word itself, and for
    /// `guardian` and `netflix` without their choice.
    public init?(name: String) {
        if name.hasPrefix("custom:") {
            self.init(customText: name.dropFirst("custom:".count))
            return
        }
        guard let style = Self.named[name] else { return nil }
        self = style
    }

    private init?(customText written: Substring) {
        let isQuoted = written.count >= 2 && written.hasPrefix("\"") && written.hasSuffix("\"")
        let text = isQuoted ? written.dropFirst().dropLast() : written
        guard text.contains(where: { !$0.isWhitespace }), !text.contains(where: \.isNewline),
            ProfanityScanner(policy: Self.unfitMasks).findings(in: String(text)).isEmpty
        else { return nil }
        self = .custom(String(text))
    }

    /// What no mask may be. Notes such as `[expletive]` are fit.
    private static let unfitMasks = RedactionPolicy(
        categories: [.obscene, .scatological, .insult, .slur, .masked])

    private static let named: [String: MaskStyle] = [
        "plain": .plain, "ap": .ap, "bbc": .bbc, "guardian-omit": .guardian(.omit),
        "guardian-spell": .guardian(.spell), "netflix-bleeped": .netflix(.bleeped),
        "netflix-keep": .netflix(.keep), "roskomnadzor": .roskomnadzor, "court": .court,
        "verbatim": .verbatim,
    ]

    /// The name that makes this style.
    public var name: String {
        if case .custom(let text) = self { return "custom:\"\(text)\"" }
        return Self.named.first { $0.value == self }?.key ?? "plain"
    }
}
