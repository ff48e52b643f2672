/// Dates and times as recorders write them into a file's header.
enum RecordingTime {
    /// ISO 8601 without a zone, `2024-03-01T14:05:09`; the day alone when the time of day makes no
    /// sense; nil when the date makes none. Any character that is no digit separates numbers, since the
    /// standards allow several.
    static func text(date: String, time: String) -> String? {
        guard let day = numbers(of: date), (1...9999).contains(day[0]),
            (1...12).contains(day[1]), (1...dayCount(year: day[0], month: day[1])) ~= day[2]
        else { return nil }
        let dayText =
            padded(day[0], to: 4) + "-" + padded(day[1], to: 2) + "-" + padded(day[2], to: 2)
        guard let clock = numbers(of: time), clock[0] < 24, clock[1] < 60, clock[2] < 60
        else { return dayText }
        return dayText + "T" + clock.map { padded($0, to: 2) }.joined(separator: ":")
    }

    /// The time of day of a sample counted from midnight, `14:05:09.250`; nil on another day.
    static func timeOfDay(samplesSinceMidnight samples: UInt64, rate: Int) -> String? {
        guard rate > 0, case let seconds = samples / UInt64(rate), seconds < 86_400 else {
            return nil
        }
        let milliseconds = Int(samples % UInt64(rate)) * 1_000 / rate
        let parts = [Int(seconds) / 3_600, Int(seconds) / 60 % 60, Int(seconds) % 60]
        return parts.map { padded($0, to: 2) }.joined(separator: ":") + "."
            + padded(milliseconds, to: 3)
    }

    /// The three numbers of a field such as `2024-03-01` or `14:05:09`.
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

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
