import EvidenceModel

/// What times the segments of a clip's transcript are given.
enum GivenTimes: Hashable {
    case none
    /// Those of gold.
    case exact
    /// Those of gold, rounded to whole seconds.
    case round
    /// As subtitles have them: from 0.3 s before the first word to 1.2 s after the last, or to the
    /// next cue.
    case subtitle
    /// Those of gold and so many seconds.
    case shift(Double)

    init?(_ name: String) {
        switch name {
        case "exact": self = .exact
        case "round": self = .round
        case "subtitle": self = .subtitle
        case _ where name.hasPrefix("shift"):
            guard let seconds = Double(name.dropFirst(5)) else { return nil }
            self = .shift(seconds)
        default: return nil
        }
    }

    /// The times of each segment, in seconds; nil for one without gold.
    func spans(of segments: [(start: Double, end: Double)?]) -> [TimeSpan?] {
        segments.enumerated().map { index, segment in
            guard let segment, self != .none else { return nil }
            var (start, end) = segment
            switch self {
            case .none, .exact: break
            case .round: (start, end) = (start.rounded(), max(start.rounded() + 1, end.rounded()))
            case .subtitle:
                let next = segments[(index + 1)...].lazy.compactMap { $0?.start }.first ?? .infinity
                (start, end) = (max(0, start - 0.3), min(end + 1.2, max(end, next - 0.3)))
            case .shift(let seconds): (start, end) = (max(0, start + seconds), end + seconds)
            }
            guard let from = MediaTime(seconds: start), let to = MediaTime(seconds: end), from < to
            else { return nil }
            return from..<to
        }
    }
}
