/// A position as people and subtitle files write it: `01:02:03.456`.
///
/// Hours have at least two digits and grow as needed; positions before zero are written as zero.
public struct Timecode: CustomStringConvertible, Sendable {
    /// What stands between seconds and milliseconds: `,` in SRT, `.` elsewhere.
    public enum FractionMark: String, Sendable {
        case comma = ","
        case point = "."
    }

    private let time: MediaTime
    private let mark: FractionMark

    /// Creates the time code of a position, rounded to the nearest millisecond.
    public init(_ time: MediaTime, fraction mark: FractionMark = .point) {
        self.time = time
        self.mark = mark
    }

    /// The written form, `hh:mm:ss.mmm`.
    public var description: String {
        let total = max(0, time.roundedMilliseconds)
        let clock = [total / 3_600_000, total / 60_000 % 60, total / 1_000 % 60]
            .map { padded($0, to: 2) }.joined(separator: ":")
        return clock + mark.rawValue + padded(total % 1_000, to: 3)
    }

    private func padded(_ number: Int64, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
