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
        self.speakerMarks = Self.merged(speakerMarks)
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

    /// The marks of each speaker's name in order, speakers as they come, those that overlap made one.
    private static func merged(_ marks: [SpeakerMark]) -> [SpeakerMark] {
        var speakers: [Speaker] = []
        for mark in marks where !speakers.contains(mark.speaker) { speakers.append(mark.speaker) }
        return speakers.flatMap { speaker in
            let findings = marks.filter { $0.speaker == speaker }.map(\.finding)
            return joined(findings).map { SpeakerMark(speaker: speaker, finding: $0) }
        }
    }

    private static func joined(_ findings: [TextFinding]) -> [TextFinding] {
        let ordered = findings.sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
        return ordered.reduce(into: []) { joined, finding in
            guard let last = joined.last, finding.range.lowerBound < last.range.upperBound else {
                return joined.append(finding)
            }
            var strongest = finding.severity > last.severity ? finding : last
            let end = max(last.range.upperBound, finding.range.upperBound)
            strongest.range = last.range.lowerBound..<end
            joined[joined.count - 1] = strongest
        }
    }
}
