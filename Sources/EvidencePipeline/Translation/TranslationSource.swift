public import EvidenceModel
public import ForcedAlignment

/// Where the translation of a transcript stands.
public struct TranslationSource: Hashable, Sendable {
    /// In which file.
    public enum Place: Hashable, Sendable {
        /// In one of its own; `-` is standard input.
        case file(path: String)
        /// In the transcript's own file, beside the original.
        case bilingual(BilingualLayout)
    }

    /// In which file.
    public var place: Place
    /// Its language; nil: as it says itself, as its name says (`call.en.srt`), or by its letters.
    public var language: LanguageTag?

    /// Creates a source.
    public init(_ place: Place, language: LanguageTag? = nil) {
        self.place = place
        self.language = language
    }
}
