import EvidenceModel

/// A line of times, as strictly as the standard reads it; cue settings behind are ignored.
struct WebVTTTiming {
    let span: TimeSpan
    /// Whether the end stands before the start; the span is empty then.
    let isReversed: Bool

    /// Nil when the line is no proper line of times.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let limit = range.upperBound
        var at = range.lowerBound
        Self.skipBlanks(bytes, &at, limit)
        guard let start = WebVTTTimestamp(bytes, at: at, limit: limit) else { return nil }
        at = start.end
        Self.skipBlanks(bytes, &at, limit)
        guard at + 3 <= limit, bytes[at..<at + 3].elementsEqual("-->".utf8) else { return nil }
        at += 3
        Self.skipBlanks(bytes, &at, limit)
        guard let end = WebVTTTimestamp(bytes, at: at, limit: limit) else { return nil }
        isReversed = end.time < start.time
        span = start.time..<max(start.time, end.time)
    }

    /// Times that were read otherwise.
    init(span: TimeSpan) {
        self.span = span
        isReversed = false
    }

    /// White space of HTML, which a vertical tab is not.
    private static func skipBlanks(_ bytes: [UInt8], _ at: inout Int, _ limit: Int) {
        while at < limit, bytes[at].isBlank, bytes[at] != 0x0B { at += 1 }
    }
}

/// A time as WebVTT writes it: `[hours:]mm:ss.ttt` ("collect a WebVTT timestamp").
struct WebVTTTimestamp {
    let time: MediaTime
    /// The byte behind it.
    let end: Int

    init?(_ bytes: [UInt8], at start: Int, limit: Int) {
        func pair(_ at: Int) -> Digits? {
            guard at < limit, bytes[at] == UInt8(ascii: ":"),
                let digits = Digits(bytes, at: at + 1, limit: limit), digits.count == 2
            else { return nil }
            return digits
        }
        guard let first = Digits(bytes, at: start, limit: limit), first.count <= 9,
            let second = pair(first.end)
        else { return nil }
        let mustHaveHours = first.count != 2 || first.value > 59
        let third = pair(second.end)
        guard third != nil || !mustHaveHours else { return nil }
        let (hours, minutes, seconds) =
            third.map { (first.value, second.value, $0.value) } ?? (0, first.value, second.value)
        let point = (third ?? second).end
        guard minutes <= 59, seconds <= 59, point < limit, bytes[point] == UInt8(ascii: "."),
            let fraction = Digits(bytes, at: point + 1, limit: limit), fraction.count == 3
        else { return nil }
        time = MediaTime(
            milliseconds: ((hours * 60 + minutes) * 60 + seconds) * 1_000 + fraction.value)
        end = fraction.end
    }
}
