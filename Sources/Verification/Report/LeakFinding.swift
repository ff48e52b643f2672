/// Something that was found in a released file. It never holds the word itself.
public struct LeakFinding: Hashable, Sendable, CustomStringConvertible {
    /// The file, relative to what was searched; a file inside an archive stands after `!/`.
    public let file: String
    /// Where in it: a line, a byte, a time, a part of the container. Empty for the whole file.
    public let place: String
    /// The kind of leak.
    public let leak: LeakClass
    /// The mark of the plan whose content it is, counted from 1; nil when it is none's alone.
    public let mark: Int?

    /// Creates a finding.
    public init(file: String, place: String, leak: LeakClass, mark: Int? = nil) {
        self.file = file
        self.place = place
        self.leak = leak
        self.mark = mark
    }

    /// One line: `call.srt: line 12: text (mark 3)`.
    public var description: String {
        [file, place, leak.rawValue + (mark.map { " (mark \($0))" } ?? "")]
            .filter { !$0.isEmpty }.joined(separator: ": ")
    }
}
