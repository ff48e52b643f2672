internal import EvidenceModel

/// A day as ISO 8601 writes it, `2022-09-14`.
struct CalendarDay: Hashable, Comparable {
    /// `20220914`: sorts as the days do.
    let digits: String

    /// Creates a day, or nil when `text` is not ten characters of the right kind.
    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2]),
            (1...31).contains(day)
        else { return nil }
        digits = parts.joined()
    }

    /// The day on which a clip was recorded, as far as the clip says.
    init?(of clip: ClipSource) {
        guard let date = clip.recordedAt, let day = CalendarDay(date.prefix(10)) else { return nil }
        self = day
    }

    /// `2022-09-14`.
    var text: String { "\(year)-\(month.suffix(2))-\(digits.suffix(2))" }
    /// `2022`.
    var year: String { String(digits.prefix(4)) }
    /// `202209`.
    var month: String { String(digits.prefix(6)) }

    /// Earlier.
    static func < (lhs: CalendarDay, rhs: CalendarDay) -> Bool { lhs.digits < rhs.digits }
}
