public import EvidenceModel
public import Redaction

extension Transcript {
    /// The transcript with the times of bleeps that were in the clip before: a word that the source
    /// masked, or a note in place of one, takes the time of the bleep nearest to where it is said to
    /// be, at most half a second away. Each bleep is taken once, in the order of the marks.
    ///
    /// Words that ran into the bleep end where it begins or begin where it ends. A word stays inside
    /// the times that its segment came with; a segment that was timed by its words grows with them.
    public func timed(by bleeps: [ExistingBleep], maskedBy plan: RedactionPlan) -> Transcript {
        var result = self
        var free = bleeps.map(\.span)
        let ends = bleeps.map(\.span.upperBound) + segments.compactMap(\.timing?.span.upperBound)
        let clip = MediaTime.zero..<max(.zero, ends.max() ?? .zero)
        let known = KnownTimes(self, clip: clip)
        for mark in plan.marks where [.masked, .marker].contains(mark.category) {
            guard segments.indices.contains(mark.segment) else { continue }
            let place = known.extent(of: mark.range, inSegment: mark.segment).span
            let nearest = free.indices.min {
                free[$0].distance(to: place) < free[$1].distance(to: place)
            }
            guard let nearest, free[nearest].distance(to: place) <= .milliseconds(500),
                result.segments[mark.segment].time(mark.range, by: free[nearest])
            else { continue }
            free.remove(at: nearest)
        }
        return result
    }
}

extension Segment {
    /// Gives the words that a range of the text touches the time of a bleep, each an equal part;
    /// false when the segment came with times that lie elsewhere.
    fileprivate mutating func time(_ range: CodePointRange, by bleep: TimeSpan) -> Bool {
        var span = bleep
        switch timing?.source {
        case .imported?, .corrected?:
            span = bleep.clamped(to: timing?.span ?? bleep)
        default:
            if let own = timing?.span { timing?.span = own.union(bleep) }
        }
        let marked = words.indices.filter { words[$0].range.overlaps(range) }
        guard !span.isEmpty, let first = marked.first, let last = marked.last else { return false }
        let step = span.length / marked.count
        for (place, index) in marked.enumerated() {
            let start = span.lowerBound + step * place
            let end = index == last ? span.upperBound : start + step
            words[index].timing = WordTiming(span: start..<end, source: .bleeped)
        }
        for index in words.indices where !(first...last).contains(index) {
            words[index].keepOff(span, isBefore: index < first)
        }
        return true
    }
}

extension Word {
    /// Cuts off what lies inside a bleep.
    fileprivate mutating func keepOff(_ bleep: TimeSpan, isBefore: Bool) {
        guard let own = timing?.span, own.overlaps(bleep) else { return }
        timing?.span =
            isBefore
            ? min(own.lowerBound, bleep.lowerBound)..<bleep.lowerBound
            : bleep.upperBound..<max(own.upperBound, bleep.upperBound)
    }
}

extension Range where Bound == MediaTime {
    /// The length of the gap between two stretches; zero when they touch.
    fileprivate func distance(to other: TimeSpan) -> Duration {
        if upperBound < other.lowerBound { return other.lowerBound - upperBound }
        return other.upperBound < lowerBound ? lowerBound - other.upperBound : .zero
    }
}
