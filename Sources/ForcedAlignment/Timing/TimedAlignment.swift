import EvidenceModel

/// The alignment of a transcript whose segments have times of their own.
struct TimedAlignment {
    let alignment: AcousticAlignment

    /// Frames within which `refine` seeks the words of a segment.
    private static let window = 200
    /// What is farther from the transcript's times contradicts them.
    private static let reach = Duration.milliseconds(500)

    /// Words inside the times of their segments, half a second around. A segment whose words are heard
    /// elsewhere keeps its times, widened to hold them; with `moving` it takes those of the words.
    func keeping(
        _ transcript: Transcript, moving: Bool, progress: (Double) -> Void
    ) -> AcousticAlignment.Outcome {
        var result = TimesCheck(alignment: alignment, reach: Self.reach).judged(
            alignment.alignInside(transcript, progress: progress), transcript)
        for index in result.transcript.segments.indices {
            result.transcript.segments[index] = KeptTimes.reconciled(
                result.transcript.segments[index], moving: moving)
        }
        return result
    }

    /// Segments and words where they are heard, within a window of the transcript's times; nil when
    /// they have no room there. Segments are in the order of their times.
    ///
    /// Segments that do not fit there are judged, and the others aligned anew without them.
    func refining(_ transcript: Transcript) -> AcousticAlignment.Outcome? {
        guard let first = alignment.alignNear(transcript, window: Self.window) else { return nil }
        var judged = TimesCheck(alignment: alignment, reach: .milliseconds(10 * Self.window))
            .judged(first, transcript)
        let foreign = judged.transcript.segments.indices.filter { index in
            judged.transcript.segments[index].doubts.contains {
                $0 == .notInSound || $0 == .contradictsSound
            }
        }
        if !foreign.isEmpty,
            let again = alignment.alignNear(
                transcript, window: Self.window, without: Set(foreign))
        {
            for index in transcript.segments.indices where !foreign.contains(index) {
                judged.transcript.segments[index] = again.transcript.segments[index]
                judged.fits[index] = again.fits[index]
            }
        }
        for index in foreign {
            judged.transcript.segments[index] = KeptTimes.reconciled(
                judged.transcript.segments[index], moving: true)
        }
        for index in transcript.segments.indices
        where alignment.spoken.segments[index].isEmpty {
            guard let span = transcript.segments[index].timing?.span else { continue }
            judged.transcript.segments[index].timing = transcript.segments[index].timing
            judged.transcript.segments[index].words = ActivityDistribution.spread(
                transcript.segments[index].words, over: span, source: .interpolated)
        }
        return judged
    }
}
