/// Days from one to another, both included.
struct DateRange: Hashable {
    /// `20220901`; compares as text.
    let first: String
    /// `20220931`, which need not exist.
    let last: String

    /// Creates a range from `2022`, `2022-09`, `2022-09-14` or two of them with `..` between, the
    /// earlier first; nil when it is none.
    init?(_ value: String, compared comparison: QueryFilter.Comparison) {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let isRange = parts.count == 3 && parts[1].isEmpty
        guard isRange || parts.count == 1, let start = Self.digits(parts[0]),
            let end = Self.digits(parts[isRange ? 2 : 0]), comparison == .equal || !isRange
        else { return nil }
        let (dayBefore, dayAfter) = (start + "00000000", end + "99999999")
        let (lowest, highest) = (String(dayBefore.prefix(8)), String(dayAfter.prefix(8)))
        guard lowest <= highest else { return nil }
        switch comparison {
        case .equal: (first, last) = (lowest, highest)
        case .atMost: (first, last) = ("00000000", highest)
        case .atLeast: (first, last) = (lowest, "99999999")
        case .less: (first, last) = ("00000000", Self.before(lowest))
        case .greater: (first, last) = (highest + "~", "99999999")
        }
    }

    /// The tags of the recorded days in the range; whole months and years where all their recorded
    /// days are in it.
    func tags(among days: [CalendarDay]) -> [Tag] {
        let inside = Set(days.filter { first <= $0.digits && $0.digits <= last })
        let outside = Set(days).subtracting(inside)
        let brokenYears = Set(outside.map(\.year))
        let brokenMonths = Set(outside.map(\.month))
        return inside.sorted().map { day in
            if !brokenYears.contains(day.year) { return Tag.date(day.year) }
            if !brokenMonths.contains(day.month) { return Tag.date(day.month) }
            return Tag.date(day.digits)
        }.uniqued()
    }

    private static func digits(_ date: Substring) -> String? {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard (1...3).contains(parts.count),
            zip(parts, widths).allSatisfy({ part, width in
                part.utf8.count == width && part.utf8.allSatisfy { (48...57).contains($0) }
            })
        else { return nil }
        return parts.joined()
    }

    private static func before(_ digits: String) -> String {
        let number = (Int(digits) ?? 0) - 1
        let text = String(max(0, number))
        return String(repeating: "0", count: max(0, 8 - text.utf8.count)) + text
    }
}
