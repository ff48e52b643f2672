import EvidenceModel

/// A time in a line of text: `[00:01:02]`, `(1:02)`, `00:01:02`, `[00:01.000 --> 00:03.000]`.
struct TimeMark: Hashable {
    let start: MediaTime
    /// Nil when only a start is given.
    let end: MediaTime?
    /// The byte behind the mark.
    let endOfMark: Int

    /// Nil when there is no time at the byte. Without brackets it needs hours, minutes and seconds,
    /// unless `takesBareMinutes`.
    init?(_ bytes: [UInt8], at position: Int, limit: Int, takesBareMinutes: Bool = false) {
        guard position < limit else { return nil }
        let close: UInt8? =
            switch bytes[position] {
            case UInt8(ascii: "["): UInt8(ascii: "]")
            case UInt8(ascii: "("): UInt8(ascii: ")")
            default: nil
            }
        guard
            let first = ClockReading(
                bytes, at: close == nil ? position : position + 1, limit: limit)
        else { return nil }
        let second = Self.secondTime(bytes, first.end, limit)
        var at = second?.end ?? first.end
        if let close {
            guard at < limit, bytes[at] == close else { return nil }
            at += 1
        } else {
            guard first.parts == 3 || takesBareMinutes, at == limit || bytes[at].isBlank else {
                return nil
            }
        }
        start = first.time
        end = second.map { max(first.time, $0.time) }
        endOfMark = at
    }

    private static func secondTime(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> ClockReading? {
        var at = start
        func skipBlanks() { while at < limit, bytes[at].isBlank { at += 1 } }
        skipBlanks()
        let arrow = at
        while at < limit, bytes[at] == UInt8(ascii: "-") || bytes[at] == UInt8(ascii: ">") {
            at += 1
        }
        if at == arrow, at + 2 < limit, bytes[at] == 0xE2, bytes[at + 1] == 0x80 { at += 3 }
        guard at > arrow else { return nil }
        skipBlanks()
        return ClockReading(bytes, at: at, limit: limit)
    }
}
