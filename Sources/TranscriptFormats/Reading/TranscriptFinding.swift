/// Something wrong in a transcript that was read all the same, and where it is.
public struct TranscriptFinding: Hashable, Sendable, CustomStringConvertible {
    /// What was forgiven.
    public enum Forgiven: String, Hashable, Sendable, CaseIterable {
        case blankLineInCue = "a blank line inside a cue was kept as part of its text"
        case duplicateIndex = "a cue number occurs twice; the number was ignored"
        case emptyCue = "a cue without text was left out"
        case endBeforeStart = "the end is before the start; the end was set to the start"
        case estimatedEnd = "no end is given; it was estimated from the length of the text"
        case estimatedTime = "one of the two times cannot be read; it was estimated from the text"
        case fractionMark = "a point stands where a comma should; it was read as one"
        case incompleteCharacter = "the last character is cut off; it was left out"
        case interpolatedWords = "words without times were put between their neighbours"
        case missingBlankLine = "no blank line before the cue"
        case missingIndex = "a cue without a number"
        case misplacedIndex = "a cue number out of sequence was ignored"
        case nullCharacter = "a NUL character was replaced"
        case oddTime = "an unusual time was read by its meaning"
        case outOfOrder = "a cue starts before the one above it; the order was kept"
        case overlap = "a cue starts before the one above it ends; both were kept"
        case notScored = "a stretch that is marked as not to be scored was left out"
        case rollingCaption = "a rolling caption that repeats its neighbour was folded into it"
        case strayTag = "a tag that the format does not know was removed"
        case strayText = "text outside any cue was left out"
        case unplacedWords = "the words do not match the text; their times were not used"
        case unreadableBytes = "bytes that are no text were replaced"
        case unreadableLine = "a line that does not follow the format was left out"
        case unreadableTime = "a line with `-->` is no proper time"
        case zeroLength = "the cue has no length"
    }

    /// The line, from 1; 0 when the finding has no line of its own.
    public let line: Int
    /// The column in code points, from 1.
    public let column: Int
    /// What was forgiven.
    public let forgiven: Forgiven

    /// Creates a finding.
    public init(line: Int, column: Int = 1, forgiven: Forgiven) {
        self.line = line
        self.column = column
        self.forgiven = forgiven
    }

    /// One line: where, and what was forgiven. Holds no text of the transcript.
    public var description: String { (place.map { "\($0): " } ?? "") + forgiven.rawValue }

    /// The same for a file of this name: `call.srt:4:1: …`.
    public func description(in file: String) -> String {
        "\(file)\(place.map { ":\($0)" } ?? ""): \(forgiven.rawValue)"
    }

    private var place: String? { line > 0 ? "\(line):\(column)" : nil }
}
