public import EvidenceModel
public import Redaction

extension RedactionPlan {
    /// The plan with the times of bleeps that were in the clip before: a mark on a word that the
    /// source masked, or on a note in place of one, takes the time of the bleep nearest to where the
    /// word is said to be, at most half a second away. Each bleep is taken once, in the order of time;
    /// times that a person has set stay.
    public func timed(by bleeps: [ExistingBleep], in transcript: Transcript) -> RedactionPlan {
        let clip = bleeps.map(\.span).reduce(MediaTime.zero..<MediaTime.zero) { $0.union($1) }
        let known = KnownTimes(transcript, clip: clip)
        var free = bleeps
        var timings: [MarkTiming] = []
        for mark in marks where [.masked, .marker].contains(mark.category) {
            guard transcript.segments.indices.contains(mark.segment) else { continue }
            let place = known.extent(of: mark.range, inSegment: mark.segment).span
            guard
                let nearest = free.indices.min(by: {
                    free[$0].span.distance(to: place) < free[$1].span.distance(to: place)
                }), free[nearest].span.distance(to: place) <= .milliseconds(500)
            else { continue }
            let span = free.remove(at: nearest).span
            timings.append(MarkTiming(segment: mark.segment, range: mark.range, span: span))
        }
        return RedactionPlan(
            marks: marks, speakerMarks: speakerMarks, timings: timings + self.timings, style: style)
    }
}

extension Range where Bound == MediaTime {
    /// The length of the gap between two stretches; zero when they touch.
    fileprivate func distance(to other: TimeSpan) -> Duration {
        if upperBound < other.lowerBound { return other.lowerBound - upperBound }
        return other.upperBound < lowerBound ? lowerBound - other.upperBound : .zero
    }
}
