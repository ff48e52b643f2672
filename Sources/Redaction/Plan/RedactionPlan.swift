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
    /// Topic tags that are published: those in one of these states, never a rejected one.
    public let topicStates: Set<TopicTag.State>

    /// Creates a plan; marks that overlap are merged into one that keeps the strongest one's reason.
    public init(
        marks: [RedactionMark], speakerMarks: [SpeakerMark] = [], timings: [MarkTiming] = [],
        style: MaskStyle = .plain,
        topicStates: Set<TopicTag.State> = [.suggested, .accepted]
    ) {
        self.marks = Self.merged(marks)
        self.speakerMarks = Self.merged(speakerMarks)
        self.timings = timings
        self.style = style
        self.topicStates = topicStates.subtracting([.rejected])
    }

    /// The plan with other marks, or other times of marks.
    public func replacing(marks: [RedactionMark], timings: [MarkTiming]? = nil) -> RedactionPlan {
        RedactionPlan(
            marks: marks, speakerMarks: speakerMarks, timings: timings ?? self.timings,
            style: style, topicStates: topicStates)
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
            joined.replacement = replacement(of: [last, mark], covering: joined.range)
            merged[merged.count - 1] = joined
        }
    }

    /// What stands for marks that were made one: what the one says that covers all of it.
    private static func replacement(
        of marks: [RedactionMark], covering range: CodePointRange
    ) -> String? {
        marks.first { $0.range == range && $0.replacement != nil }?.replacement
    }

    /// The marks of each speaker's name in order, speakers as they come, those that overlap made one.
    private static func merged(_ marks: [SpeakerMark]) -> [SpeakerMark] {
        var speakers: [Speaker] = []
        for mark in marks where !speakers.contains(mark.speaker) { speakers.append(mark.speaker) }
        return speakers.flatMap { speaker in
            let own = marks.filter { $0.speaker == speaker }
            let pseudonym = own.lazy.compactMap(\.pseudonym).first
            return joined(own.map(\.finding)).map {
                SpeakerMark(speaker: speaker, finding: $0, pseudonym: pseudonym)
            }
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
