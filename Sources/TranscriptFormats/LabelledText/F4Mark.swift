import EvidenceModel

/// A time mark of f4 and its like at the end of a paragraph: `#00:00:06-8#`, the last digit tenths.
struct F4Mark {
    let time: MediaTime
    /// The byte it begins at.
    let start: Int

    /// Nil when the range does not end with one.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        let hash = UInt8(ascii: "#")
        guard range.count >= 10, bytes[range.upperBound - 1] == hash,
            let open = bytes[range.dropLast().suffix(16)].lastIndex(of: hash),
            let clock = ClockReading(bytes, at: open + 1, limit: range.upperBound),
            clock.parts == 3
        else { return nil }
        var time = clock.time
        var end = clock.end
        if bytes[end] == UInt8(ascii: "-"),
            let tenths = Digits(bytes, at: end + 1, limit: range.upperBound)
        {
            time = MediaTime(microseconds: time.microseconds + tenths.microseconds)
            end = tenths.end
        }
        guard end == range.upperBound - 1 else { return nil }
        self.time = time
        start = open
    }
}
