import EvidenceModel

/// Reads times as people and subtitle files write them: `01:02:03,456`, `1:02.5`, `12:30`.
struct ClockReading {
    /// What was read.
    let time: MediaTime
    /// The byte behind it.
    let end: Int
    /// How many numbers stood between colons: 2 or 3 (1 when no colon is required).
    let parts: Int
    /// The character before the fraction; nil without a fraction.
    let fractionMark: UInt8?
    /// How many digits the fraction has.
    let fractionDigits: Int
    /// Whether every part has the usual number of digits: two, and three in the fraction.
    let isCanonical: Bool

    /// Reads a time at `start`, at most up to `limit`; nil when there is none. Minutes and seconds
    /// above 59 are no time unless `allowsOverflow`.
    init?(_ bytes: [UInt8], at start: Int, limit: Int, allowsOverflow: Bool = false) {
        var at = start
        var total: Int64 = 0
        var parts = 0
        var canonical = true
        while true {
            guard let part = Digits(bytes, at: at, limit: limit), part.count <= 9 else {
                return nil
            }
            if parts > 0, part.value > (allowsOverflow ? 99 : 59) || part.count > 2 { return nil }
            canonical = canonical && part.count == 2 && (parts == 0 || part.value <= 59)
            total = total * 60 + part.value
            parts += 1
            at = part.end
            guard parts < 3, at + 1 < limit, bytes[at] == UInt8(ascii: ":"), bytes[at + 1].isDigit
            else { break }
            at += 1
        }
        guard parts >= 2 else { return nil }
        var micros = total * 1_000_000
        var mark: UInt8?
        var fractionDigits = 0
        if at + 1 < limit, Self.isFractionMark(bytes[at], parts),
            let fraction = Digits(bytes, at: at + 1, limit: limit)
        {
            mark = bytes[at]
            micros += fraction.microseconds
            fractionDigits = fraction.count
            canonical = canonical && fraction.count == 3
            at = fraction.end
        } else {
            canonical = false
        }
        self.time = MediaTime(microseconds: micros)
        self.end = at
        self.parts = parts
        fractionMark = mark
        self.fractionDigits = fractionDigits
        isCanonical = canonical && parts == 3
    }

    private static func isFractionMark(_ byte: UInt8, _ parts: Int) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")
            || (parts == 3 && (byte == UInt8(ascii: ":") || byte == UInt8(ascii: ";")))
    }
}

/// A run of digits.
struct Digits {
    let value: Int64
    let count: Int
    let end: Int
    /// The digits read as the fraction of a second.
    let microseconds: Int64

    init?(_ bytes: [UInt8], at start: Int, limit: Int) {
        var at = start
        var value: Int64 = 0
        var micros: Int64 = 0
        var unit: Int64 = 100_000
        while at < limit, bytes[at].isDigit {
            let digit = Int64(bytes[at] - 0x30)
            if at - start < 12 { value = value * 10 + digit }
            micros += digit * unit
            unit /= 10
            at += 1
        }
        guard at > start else { return nil }
        self.value = value
        self.count = at - start
        self.end = at
        microseconds = micros
    }
}
