public import EvidenceModel

/// A cue that does not keep to a profile. Holds no text of the cue.
public struct SubtitleFault: Hashable, Sendable {
    /// What is wrong, with what it is and what it should be at most, or at least.
    public enum Kind: Hashable, Sendable {
        /// The cue has no time.
        case untimed
        /// A line, from 1, is too long.
        case longLine(line: Int, length: Int, limit: Int)
        /// There are too many lines.
        case manyLines(count: Int, limit: Int)
        /// All lines together are too long.
        case longText(length: Int, limit: Int)
        /// Too many characters a second.
        case fast(charactersPerSecond: Int, limit: Int)
        /// Too many words a minute.
        case hasty(wordsPerMinute: Int, limit: Int)
        /// It lasts too short a time.
        case brief(milliseconds: Int64, limit: Int64)
        /// It lasts too long.
        case lasting(milliseconds: Int64, limit: Int64)
        /// Too little time before the next cue.
        case tight(milliseconds: Int64, limit: Int64)
        /// The next cue begins before it ends.
        case overlapping(milliseconds: Int64)
        /// It begins before the cue above it.
        case outOfOrder
    }

    /// The cue, from 1, in the order of the file.
    public let cue: Int
    /// When it begins; nil when it has no time.
    public let start: MediaTime?
    /// What is wrong.
    public let kind: Kind
}

extension SubtitleFault: CustomStringConvertible {
    /// One line: which cue, when, what is wrong.
    public var description: String {
        let place = start.map { " at \(Timecode($0))" } ?? ""
        return "cue \(cue)\(place): \(sentence)"
    }

    /// The name of the rule, for programs.
    public var rule: String {
        switch kind {
        case .untimed: "time"
        case .longLine: "line-length"
        case .manyLines: "line-count"
        case .longText: "cue-length"
        case .fast: "characters-per-second"
        case .hasty: "words-per-minute"
        case .brief: "shortest"
        case .lasting: "longest"
        case .tight: "gap"
        case .overlapping: "overlap"
        case .outOfOrder: "order"
        }
    }

    private var sentence: String {
        switch kind {
        case .untimed: "it has no time"
        case .longLine(let line, let length, let limit):
            "line \(line) has \(length) characters, \(limit) at most"
        case .manyLines(let count, let limit): "\(count) lines, \(limit) at most"
        case .longText(let length, let limit): "\(length) characters, \(limit) at most"
        case .fast(let speed, let limit): "\(speed) characters a second, \(limit) at most"
        case .hasty(let speed, let limit): "\(speed) words a minute, \(limit) at most"
        case .brief(let length, let limit): "it lasts \(length) ms, \(limit) at least"
        case .lasting(let length, let limit): "it lasts \(length) ms, \(limit) at most"
        case .tight(let gap, let limit): "\(gap) ms before the next, \(limit) at least or none"
        case .overlapping(let time): "the next begins \(time) ms before it ends"
        case .outOfOrder: "it begins before the one above it"
        }
    }
}
