import EvidenceModel

/// The alignment of a transcript whose segments have times of their own.
struct TimedAlignment {
    let alignment: AcousticAlignment

    /// Frames within which `refine` seeks the words of a segment.
    private static let window = 200
    /// Frames within which `keep` does.
    private static let keptWindow = 50
    /// Shorter clips teach their own model too little, unless noise leaves the general one worse off.
    private static let fewestFrames = 2_000
    /// The share of the work that the search inside the segments' times is.
    private static let insideShare = 0.5
    /// What is farther from the transcript's times contradicts them.
    private static let reach = Duration.milliseconds(500)

    /// Words inside the times of their segments, half a second around. A segment whose words are heard
    /// elsewhere keeps its times, widened to hold them; with `moving` it takes those of the words.
    func keeping(
        _ transcript: Transcript, moving: Bool, progress: (Double) -> Void
    ) -> AcousticAlignment.Outcome {
        let inside = alignment.alignInside(transcript) { progress(Self.insideShare * $0) }
        var result = TimesCheck(alignment: alignment, reach: Self.reach).judged(
            refined(inside, transcript), transcript)
        let foreign = Self.foreign(in: result)
        if !foreign.isEmpty {
            take(refined(inside, transcript, without: foreign), into: &result, but: foreign)
        }
        for index in result.transcript.segments.indices {
            result.transcript.segments[index] = KeptTimes.reconciled(
                result.transcript.segments[index], moving: moving)
        }
        return result
    }

    /// The segments that are not where their times say.
    private static func foreign(in outcome: AcousticAlignment.Outcome) -> Set<Int> {
        let segments = outcome.transcript.segments
        return Set(
            segments.indices.filter { index in
                segments[index].doubts.contains { $0 == .notInSound || $0 == .contradictsSound }
            })
    }

    /// Takes the segments of another alignment, but for those of `foreign`.
    private func take(
        _ other: AcousticAlignment.Outcome, into outcome: inout AcousticAlignment.Outcome,
        but foreign: Set<Int>
    ) {
        for index in outcome.transcript.segments.indices where !foreign.contains(index) {
            outcome.transcript.segments[index] = other.transcript.segments[index]
            outcome.fits[index] = other.fits[index]
        }
    }

    /// Whether all words can be spoken within the clip.
    private var isSpeakable: Bool {
        let words = Array(alignment.spoken.segments.joined())
        return alignment.chain(of: words).fewestFrames <= alignment.emissions.count
    }

    private var isRefined: Bool {
        alignment.clip.energy.isNoisy || alignment.emissions.count >= Self.fewestFrames
    }

    /// The clip's own model, trained on all segments where their times say, places words better than
    /// the general one alone, in noise far better. A segment whose words come to lie outside its times, as
    /// when two people speak at once, keeps those of `inside`.
    private func refined(
        _ inside: AcousticAlignment.Outcome, _ transcript: Transcript,
        without foreign: Set<Int> = []
    ) -> AcousticAlignment.Outcome {
        let starts = transcript.segments.compactMap { $0.timing?.span.lowerBound }
        guard isRefined, zip(starts, starts.dropFirst()).allSatisfy(<=),
            let near = alignment.alignNear(
                transcript, window: Self.keptWindow, without: foreign)
        else { return inside }
        var result = inside
        result.strangers = near.strangers
        for index in transcript.segments.indices
        where !alignment.spoken.segments[index].isEmpty {
            guard let span = transcript.segments[index].timing?.span,
                let words = near.transcript.segments[index].wordSpan,
                span.lowerBound <= words.lowerBound + Self.reach,
                words.upperBound <= span.upperBound + Self.reach
            else { continue }
            result.transcript.segments[index].words = near.transcript.segments[index].words
            result.fits[index] = near.fits[index]
        }
        return result
    }

    /// Segments and words where they are heard, within a window of the transcript's times, or in the
    /// whole clip where those leave no room; nil when the clip has none either. Segments are in the
    /// order of their times.
    ///
    /// Segments that do not fit there are judged, and the others aligned anew without them.
    func refining(_ transcript: Transcript) -> AcousticAlignment.Outcome? {
        guard let first = alignment.alignNear(transcript, window: Self.window) else {
            return isSpeakable ? keeping(transcript, moving: true) { _ in } : nil
        }
        var judged = TimesCheck(alignment: alignment, reach: .milliseconds(10 * Self.window))
            .judged(first, transcript)
        let foreign = Self.foreign(in: judged)
        if !foreign.isEmpty,
            let again = alignment.alignNear(
                transcript, window: Self.window, without: foreign, besides: judged.misfit.audio)
        {
            take(again, into: &judged, but: foreign)
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
