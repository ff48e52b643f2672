/// What the `bext` chunk of a Broadcast Wave file says: who recorded it and when.
///
/// Layout: EBU Tech 3285, https://tech.ebu.ch/docs/tech/tech3285.pdf. Texts are as stored, without the
/// padding; empty where nothing was stored.
public struct BroadcastExtension: Hashable, Sendable {
    /// A free description of the recording.
    public let description: String
    /// Who or what recorded it.
    public let originator: String
    /// The originator's own reference.
    public let originatorReference: String
    /// The day, as stored; meant to be `yyyy-mm-dd`.
    public let date: String
    /// The time of day, as stored; meant to be `hh:mm:ss`, in no stated zone.
    public let time: String
    /// The first sample's place since midnight, in samples at the file's rate.
    public let timeReference: UInt64

    /// Date and time as ISO 8601 without a zone, `2024-03-01T14:05:09`; the day alone when no time of
    /// day is stored; nil when the date makes no sense.
    public var recordedAt: String? {
        guard let day = Self.numbers(of: date), (1...9999).contains(day[0]),
            (1...12).contains(day[1]), (1...Self.dayCount(year: day[0], month: day[1])) ~= day[2]
        else { return nil }
        let dayText =
            padded(day[0], to: 4) + "-" + padded(day[1], to: 2) + "-" + padded(day[2], to: 2)
        guard let clock = Self.numbers(of: time), clock[0] < 24, clock[1] < 60, clock[2] < 60
        else { return dayText }
        return dayText + "T" + clock.map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// The three numbers of a field such as `2024-03-01` or `14:05:09`; the standard allows several
    /// separators, so any character that is no digit is one.
    private static func numbers(of field: String) -> [Int]? {
        let parts = field.split { !("0"..."9").contains($0) }.map { Int($0) ?? 0 }
        return parts.count == 3 ? parts : nil
    }

    private static func dayCount(year: Int, month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
