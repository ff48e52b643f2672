/// When the sound of a mark is, as a person has set it.
public struct MarkTiming: Hashable, Sendable {
    /// The segment's index, from 0.
    public var segment: Int
    /// The mark's place, in code points of the segment's text.
    public var range: CodePointRange
    /// From the start of the sound to its end.
    public var span: TimeSpan

    /// Creates a timing.
    public init(segment: Int, range: CodePointRange, span: TimeSpan) {
        self.segment = segment
        self.range = range
        self.span = span
    }
}
