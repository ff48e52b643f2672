/// A language as BCP 47 writes it (RFC 5646): `ru`, `uk`, `en-GB`, `ko`.
public struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    /// The tag, the language subtag in lower case.
    public let description: String

    /// Creates a tag, or nil when `tag` is not well formed: two or three letters, then optional
    /// subtags of one to eight letters or digits.
    public init?(_ tag: String) {
        let subtags = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard let language = subtags.first, (2...3).contains(language.utf8.count),
            language.utf8.allSatisfy(Self.isLetter),
            subtags.dropFirst().allSatisfy({ subtag in
                (1...8).contains(subtag.utf8.count)
                    && subtag.utf8.allSatisfy { Self.isLetter($0) || (48...57).contains($0) }
            })
        else { return nil }
        description = ([language.lowercased()] + subtags.dropFirst().map(String.init))
            .joined(separator: "-")
    }

    private init(known: String) { description = known }

    /// The language subtag alone: `en` of `en-GB`.
    public var language: String {
        String(description.prefix { $0 != "-" })
    }

    /// English.
    public static let english = LanguageTag(known: "en")
    /// Russian.
    public static let russian = LanguageTag(known: "ru")
    /// Ukrainian.
    public static let ukrainian = LanguageTag(known: "uk")
    /// Korean.
    public static let korean = LanguageTag(known: "ko")

    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte)
    }
}
