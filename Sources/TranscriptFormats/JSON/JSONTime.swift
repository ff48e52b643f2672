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

    /// The same in milliseconds.
    static func span(milliseconds start: JSONValue?, _ end: JSONValue?) -> TimeSpan? {
        guard let start = start?.number, let end = end?.number else { return nil }
        return span(.number(start / 1_000), .number(end / 1_000))
    }

    /// The same as clock times in strings: `00:00:01,500`.
    static func span(clock start: JSONValue?, _ end: JSONValue?) -> TimeSpan? {
        guard let start = clock(start), let end = clock(end) else { return nil }
        return start..<max(start, end)
    }

    private static func clock(_ json: JSONValue?) -> MediaTime? {
        guard let bytes = json?.string.map({ Array($0.utf8) }) else { return nil }
        return ClockReading(bytes, at: 0, limit: bytes.count)?.time
    }
}
