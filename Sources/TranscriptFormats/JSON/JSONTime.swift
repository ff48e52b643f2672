import EvidenceModel

/// Times in JSON: seconds as numbers, or as strings of numbers.
enum JSONTime {
    /// A position from zero on; nil when there is none.
    static func time(_ json: JSONValue?) -> MediaTime? {
        json?.number.flatMap { MediaTime(seconds: max(0, $0)) }
    }

    /// A stretch, empty when its end is before its start; nil unless both are there.
    static func span(_ start: JSONValue?, _ end: JSONValue?) -> TimeSpan? {
        guard let start = time(start), let end = time(end) else { return nil }
        return start..<max(start, end)
    }
}
