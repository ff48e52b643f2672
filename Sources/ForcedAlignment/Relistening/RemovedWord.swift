public import EvidenceModel

/// A word that was removed, to be listened for in what was released.
public struct RemovedWord: Hashable, Sendable {
    /// What was said.
    public var text: String
    /// In which language; nil for that of the transcript.
    public var language: LanguageTag?
    /// Where it was cut out.
    public var span: TimeSpan

    /// Creates one.
    public init(text: String, language: LanguageTag? = nil, span: TimeSpan) {
        self.text = text
        self.language = language
        self.span = span
    }
}
