import EvidenceModel

/// Whether the words of a timed transcript are heard where its times say.
struct TimesCheck {
    let alignment: AcousticAlignment
    /// Words that are heard farther than this from their segment's times contradict them.
    let reach: Duration

    // Nats a frame below any sound of speech. Read speech and the project's calls fit by -0.4 to -3.2
    // inside true times; with times three seconds off, by -1.5 to -5.6, most below -2.8.
    private static let doubtful = -1.5
    private static let gain = 0.7
    /// Words that are heard over so much longer than their segment's times were not said there: the search
    /// has scattered them over other speech.
    private static let mostStretch = 2

    /// `outcome` with every segment that fits badly sought in the whole clip: found elsewhere, it takes
    /// its words' times there; not found, its words are spread over its times. Either is doubted.
    func judged(
        _ outcome: AcousticAlignment.Outcome, _ transcript: Transcript
    ) -> AcousticAlignment.Outcome {
        var result = marked(outcome, transcript)
        if !alignment.clip.energy.isNoisy {
            result = judgedByGeneralModel(result, transcript)
        }
        return judgedByOwnModel(result, transcript)
    }

    /// What fits the general model badly is sought in the whole clip by it; in noise it cannot tell.
    private func judgedByGeneralModel(
        _ outcome: AcousticAlignment.Outcome, _ transcript: Transcript
    ) -> AcousticAlignment.Outcome {
        guard isSuspicious(outcome),
            let free = alignment.alignAll(transcript.untimed, refining: false)
        else { return outcome }
        var result = outcome
        result.misfit.audio = free.misfit.audio
        for index in transcript.segments.indices where !alignment.spoken.segments[index].isEmpty {
            let fit = outcome.fits[index] ?? -.infinity
            guard fit < Self.doubtful, let span = transcript.segments[index].timing?.span else {
                continue
            }
            if free.misfit.segments.contains(index) {
                guard fit <= Misfit.strange else { continue }
                result.misfit.segments.insert(index)
                result.fits[index] = nil
                result.transcript.segments[index] = Self.lost(
                    result.transcript.segments[index], span)
            } else if let better = free.fits[index], better > max(Misfit.strange, fit + Self.gain),
                let heard = free.transcript.segments[index].wordSpan,
                Self.isElsewhere(heard, than: span, reach: reach)
            {
                result.fits[index] = better
                result.misfit.segments.remove(index)
                result.transcript.segments[index].doubts.removeAll { $0 == .notInSound }
                result.transcript.segments[index].words = free.transcript.segments[index].words
                result.transcript.segments[index].doubts.append(.contradictsSound)
            }
        }
        return result
    }

    /// What the clip's own model does not know where its times say is sought in the whole clip by it.
    private func judgedByOwnModel(
        _ outcome: AcousticAlignment.Outcome, _ transcript: Transcript
    ) -> AcousticAlignment.Outcome {
        let strangers = outcome.strangers.filter { outcome.transcript.segments[$0].doubts.isEmpty }
        guard !strangers.isEmpty, let free = alignment.alignAll(transcript.untimed) else {
            return outcome
        }
        // Where so many are strange to it, the model has learnt from what is not in its place.
        let spoken = alignment.spoken.segments.indices.filter {
            !alignment.spoken.segments[$0].isEmpty && outcome.transcript.segments[$0].doubts.isEmpty
        }
        let isLost = strangers.count * 3 > spoken.count
        var result = outcome
        result.misfit.audio = free.misfit.audio
        for index in isLost ? spoken : strangers.sorted() {
            guard let span = transcript.segments[index].timing?.span else { continue }
            if free.misfit.segments.contains(index) {
                result.misfit.segments.insert(index)
                result.fits[index] = nil
                result.transcript.segments[index] = Self.lost(
                    result.transcript.segments[index], span)
            } else if let heard = free.transcript.segments[index].wordSpan,
                Self.isElsewhere(heard, than: span, reach: reach)
            {
                result.transcript.segments[index].words = free.transcript.segments[index].words
                result.transcript.segments[index].doubts.append(.contradictsSound)
            }
        }
        return result
    }

    /// Segments whose times lie after the end of the clip.
    private func marked(
        _ outcome: AcousticAlignment.Outcome, _ transcript: Transcript
    ) -> AcousticAlignment.Outcome {
        var result = outcome
        let end = alignment.clip.span.upperBound
        for (index, segment) in transcript.segments.enumerated() {
            guard let span = segment.timing?.span, end <= span.lowerBound else { continue }
            result.transcript.segments[index].doubts.append(.beyondClip)
            result.transcript.segments[index].doubts.append(.notInSound)
            result.misfit.segments.insert(index)
        }
        return result
    }

    private func isSuspicious(_ outcome: AcousticAlignment.Outcome) -> Bool {
        zip(alignment.spoken.segments, outcome.fits).contains { words, fit in
            !words.isEmpty && (fit ?? -.infinity) <= Misfit.strange
        }
    }

    /// Whether words that are heard in one span were said there, and not within `reach` of another.
    static func isElsewhere(_ heard: TimeSpan, than span: TimeSpan, reach: Duration) -> Bool {
        let isFar =
            heard.lowerBound < span.lowerBound - reach || span.upperBound + reach < heard.upperBound
        return isFar && heard.length <= span.length * mostStretch + .seconds(1)
    }

    private static func lost(_ segment: Segment, _ span: TimeSpan) -> Segment {
        var segment = segment
        segment.words = ActivityDistribution.spread(
            segment.words, over: span, source: .interpolated)
        if !segment.doubts.contains(.notInSound) { segment.doubts.append(.notInSound) }
        return segment
    }
}
