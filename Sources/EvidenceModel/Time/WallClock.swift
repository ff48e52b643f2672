/// A point in civil time that a clip's first sample has, and what the clock showed later on.
///
/// ISO 8601 in the proleptic Gregorian calendar; the zone is kept as it was written, or left unsaid, and
/// never computed with: a clip that runs over midnight goes on to the next day in the same zone.
public struct WallClock: Hashable, Sendable {
    private let day: Int
    private let microseconds: Int64
    private let zone: String

    private static let dayLength: Int64 = 86_400_000_000

    /// Reads `2024-03-01T14:05:09`, with a fraction of a second and a zone (`Z`, `+02:00`) if there are
    /// any; seconds may be missing. Nil for anything else, a day without a time among it.
    public init?(_ text: String) {
        let parts = text.split(maxSplits: 1) { $0 == "T" || $0 == " " }
        guard parts.count == 2, let day = Self.day(parts[0]) else { return nil }
        let clock = parts[1].prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let zone = parts[1].dropFirst(clock.count)
        guard let time = Self.time(clock), Self.isZone(zone) else { return nil }
        self.day = day
        microseconds = time
        self.zone = String(zone)
    }

    /// What the clock shows at a position of the clip, to the millisecond.
    public func text(at position: MediaTime) -> String {
        let (date, clock, fraction) = fields(at: position)
        return "\(date)T\(clock).\(fraction)\(zone)"
    }

    /// The time of day alone, without a fraction: `14:05:09`.
    public func label(at position: MediaTime) -> String { fields(at: position).clock }

    private func fields(at position: MediaTime) -> (date: String, clock: String, fraction: String) {
        let total = microseconds + position.roundedMilliseconds * 1_000
        let days = total >= 0 ? total / Self.dayLength : -1
        let inDay = (total - days * Self.dayLength) / 1_000
        let seconds = Int(inDay / 1_000)
        let clock = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
        return (
            Self.date(day + Int(days)), clock.joined(separator: ":"),
            Self.padded(Int(inDay % 1_000), 3)
        )
    }

    /// Days since 1 March of year 0, by the method of Howard Hinnant,
    /// <https://howardhinnant.github.io/date_algorithms.html>.
    private static func day(_ text: Substring) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], let year = number(parts[0]),
            let month = number(parts[1]), let day = number(parts[2]), year >= 1,
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        let (shifted, fromMarch) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let days =
            365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
            + (153 * fromMarch + 2) / 5 + day - 1
        // 31 April would come back as 1 May.
        return date(days) == text ? days : nil
    }

    private static func date(_ days: Int) -> String {
        let (era, inEra) = days.quotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (inEra - inEra / 1_460 + inEra / 36_524 - inEra / 146_096) / 365
        let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let fromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * fromMarch + 2) / 5 + 1
        let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return [padded(year, 4), padded(month, 2), padded(day, 2)].joined(separator: "-")
    }

    private static func time(_ text: Substring) -> Int64? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let parts = halves[0].split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count == 2 }),
            let hour = number(parts[0]), let minute = number(parts[1]), hour < 24, minute < 60,
            let second = parts.count == 3 ? number(parts[2]) : 0, second < 60
        else { return nil }
        let whole = Int64((hour * 60 + minute) * 60 + second) * 1_000_000
        guard halves.count == 2 else { return halves.count == 1 ? whole : nil }
        let digits = halves[1].prefix(6)
        guard parts.count == 3, let fraction = number(digits) else { return nil }
        return (digits.count..<6).reduce(Int64(fraction)) { value, _ in value * 10 } + whole
    }

    private static func isZone(_ text: Substring) -> Bool {
        if text.isEmpty || text == "Z" { return true }
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        return (text.hasPrefix("+") || text.hasPrefix("-")) && parts.map(\.count) == [2, 2]
            && parts.allSatisfy { number($0) != nil }
    }

    private static func number(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
