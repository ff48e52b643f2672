/// When a word is spoken, and how that is known.
public struct WordTiming: Hashable, Sendable {
    /// How a time came about.
    public enum Source: Hashable, Sendable {
        /// Read from the transcript.
        case imported
        /// Found in the sound; the confidence runs from 0 to 1.
        case aligned(confidence: Double)
        /// Put between the known times around it.
        case interpolated
        /// Spread over detected speech, by length: no claim that the word is there.
        case distributed
        /// Taken over from the parallel segment of another transcript.
        case carried
        /// Set by a person.
        case corrected
        /// That of a bleep that was in the clip before, where the source masked the word.
        case bleeped
    }

    /// From the start of the word to its end.
    public var span: TimeSpan
    /// How the span is known.
    public var source: Source

    /// Creates a timing.
    public init(span: TimeSpan, source: Source) {
        self.span = span
        self.source = source
    }

    /// The confidence of a word found in the sound, 0 to 1; nil for every other source.
    public var confidence: Double? {
        if case .aligned(let confidence) = source { confidence } else { nil }
    }
}

extension WordTiming.Source {
    /// The name that files use for this source: `aligned`, `imported`, ….
    public var name: String {
        switch self {
        case .imported: "imported"
        case .aligned: "aligned"
        case .interpolated: "interpolated"
        case .distributed: "distributed"
        case .carried: "carried"
        case .corrected: "corrected"
        case .bleeped: "bleeped"
        }
    }
}
