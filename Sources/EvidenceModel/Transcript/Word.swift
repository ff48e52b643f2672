/// A word of a segment: what stands between white space, punctuation included.
public struct Word: Hashable, Sendable {
    /// The text, as it stands in the segment.
    public var text: String
    /// Where it stands in ``Segment/text``, in code points.
    public var range: CodePointRange
    /// When it is spoken; nil until something times it.
    public var timing: WordTiming?
    /// How sure the recogniser that wrote the text was of the word, 0 to 1; nil when it did not say.
    public var score: Double?

    /// Creates a word.
    public init(
        text: String, range: CodePointRange, timing: WordTiming? = nil, score: Double? = nil
    ) {
        self.score = score
        self.text = text
        self.range = range
        self.timing = timing
    }
}

extension Word {
    /// The words of a text: its stretches between white space, in order, untimed.
    public static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var current = String.UnicodeScalarView()
        var start = 0
        var position = 0
        func finish() {
            guard !current.isEmpty else { return }
            words.append(Word(text: String(current), range: start..<position))
            current = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                finish()
            } else {
                if current.isEmpty { start = position }
                current.append(scalar)
            }
            position += 1
        }
        finish()
        return words
    }
}
