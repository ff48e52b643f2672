public import EvidenceModel

/// All marks of a transcript and how they are masked: a value to show and compare before anything is
/// written. Every output is made from the same plan.
public struct RedactionPlan: Hashable, Sendable {
    /// The marks, by segment and position, none overlapping another of its segment.
    public let marks: [RedactionMark]
    /// What is to go from speakers' names.
    public let speakerMarks: [SpeakerMark]
    /// Times of marks that a person has set; they replace those of the words.
    public let timings: [MarkTiming]
    /// What is written instead.
    public let style: MaskStyle

    /// Creates a plan; marks that overlap are merged into one that keeps the strongest one's reason.
    public init(
        marks: [RedactionMark], speakerMarks: [SpeakerMark] = [], timings: [MarkTiming] = [],
        style: MaskStyle = .plain
    ) {
        self.marks = Self.merged(marks)
        self.speakerMarks = speakerMarks
        self.timings = timings
        self.style = style
    }

    /// The time that a person has set for a mark, the last of several; nil when there is none.
    public func timing(of mark: RedactionMark) -> TimeSpan? {
        timings.last {
            $0.segment == mark.segment && $0.range.overlaps(mark.range) && !$0.span.isEmpty
        }?.span
    }

    /// The marks in order, those that overlap made one.
    static func merged(_ marks: [RedactionMark]) -> [RedactionMark] {
        let ordered = marks.sorted {
            ($0.segment, $0.range.lowerBound, $0.range.upperBound, $0.rule)
                < ($1.segment, $1.range.lowerBound, $1.range.upperBound, $1.rule)
        }
        return ordered.reduce(into: []) { merged, mark in
            guard let last = merged.last, last.segment == mark.segment,
                mark.range.lowerBound < last.range.upperBound
            else { return merged.append(mark) }
            var joined = mark.severity > last.severity ? mark : last
            let end = max(last.range.upperBound, mark.range.upperBound)
            joined.range = last.range.lowerBound..<end
            merged[merged.count - 1] = joined
        }
    }
}
