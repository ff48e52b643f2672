import EvidenceModel

/// Finds the words of a transcript in the sound.
struct AcousticAlignment {
    /// A transcript with times, and how they fit.
    struct Outcome {
        var transcript: Transcript
        var misfit: Misfit
        /// How well the words of each segment fit where they were put, in nats a frame below any
        /// sound of speech; nil for a segment that is not spoken, not found, or had no room.
        var fits: [Double?]
        /// Segments that the clip's own model does not know where they were put; none when it was
        /// not asked.
        var strangers: Set<Int> = []
    }

    let clip: ClipAnalysis
    let emissions: Emissions
    let spoken: SpokenTranscript
    let layout: ClipModel.Layout
    /// Where a neural model hears the words; nil without one.
    let anchors: NeuralAnchors?
    /// What other clips teach of this one's voices and channel; nil where there are none.
    var learned: ClipStatistics?
    /// What a search for all words found with what was learned, so that it need not be made again.
    var known: Fitting?
    /// Is told how much of the search over the whole clip is done, 0 to 1; more than once where
    /// passages are sought again.
    var progress: (Double) -> Void = { _ in }

    /// The share of the work that the first search is; the clip's own model is the rest.
    static let firstShare = 0.4

    /// How far outside its segment's times a word may lie.
    private static let marginFrames = 50

    /// The transcript with the times of a path through the whole clip; `words` are those of each
    /// segment that the path passes.
    func outcome(
        of passage: Passage, in chain: StateChain, _ words: [[SpokenTranscript.SpokenWord]],
        _ transcript: Transcript, _ misfit: Misfit
    ) -> Outcome {
        let placements = WordPlacement.placements(
            of: passage, in: chain, firstFrame: 0, emissions: emissions, range: clip.energy.range)
        let spans = correction.spans(of: placements.map(\.borders), in: clip.span)
        var result = transcript
        var fits: [Double?] = []
        var next = 0
        for (index, words) in words.enumerated() {
            let own = next..<next + words.count
            time(words, at: spans[own], placements[own], in: &result.segments[index])
            fits.append(WordPlacement.meanFit(placements[own]))
            next += words.count
        }
        return Outcome(
            transcript: Interpolation(clip: clip.span).timed(result), misfit: misfit, fits: fits)
    }

    /// Aligns the words of each segment inside its times, which stay.
    func alignInside(_ transcript: Transcript, progress: (Double) -> Void) -> Outcome {
        var result = Outcome(
            transcript: transcript, misfit: .none, fits: transcript.segments.map { _ in nil })
        for (index, words) in spoken.segments.enumerated() {
            guard let span = transcript.segments[index].timing?.span else { continue }
            (result.transcript.segments[index], result.fits[index]) = aligned(
                transcript.segments[index], words, in: span)
            progress(Double(index + 1) / Double(spoken.segments.count))
        }
        return result
    }

    private func aligned(
        _ segment: Segment, _ words: [SpokenTranscript.SpokenWord], in span: TimeSpan
    ) -> (Segment, fit: Double?) {
        var segment = segment
        let inner =
            FrameClock.frame(at: span.lowerBound)..<FrameClock.frame(at: span.upperBound) + 1
        let outer = inner.lowerBound - Self.marginFrames..<inner.upperBound + Self.marginFrames
        let frames = outer.clamped(to: 0..<emissions.count)
        guard let placements = place(words, in: frames, inner: inner) else {
            segment.words = ActivityDistribution.spread(
                segment.words, over: span, source: .interpolated)
            return (segment, nil)
        }
        let spans = correction.spans(of: placements.map(\.borders), in: clip.span)
        time(words, at: spans[...], placements[...], in: &segment)
        let timed = Interpolation(clip: clip.span).timed(segment, within: span)
        return (timed, WordPlacement.meanFit(placements[...]))
    }

    private func place(
        _ words: [SpokenTranscript.SpokenWord], in frames: Range<Int>, inner: Range<Int>
    ) -> [WordPlacement]? {
        let chain = chain(of: words)
        let general = scores(frames, inner: inner)
        let path = path(of: words, chain, general) { Trellis(chain: chain).path(through: general) }
        guard let path else { return nil }
        var passage = Passage(path, in: chain)
        // A word of unknown sounds fits any speech, and so do its borders.
        if words.allSatisfy(\.isKnown) { passage = softened(passage, in: chain, general) }
        return WordPlacement.placements(
            of: passage, in: chain, firstFrame: frames.lowerBound,
            emissions: emissions,
            range: clip.energy.range)
    }

    /// Around the words any speech may pass for silence, so that no average says where they begin.
    private func softened(
        _ passage: Passage, in chain: StateChain, _ general: GeneralScores
    ) -> Passage {
        var result = passage
        result.borders = SoftBorders(chain: chain, scale: SoftBorders.generalShare).borders(
            around: passage.path, through: general)
        result.pin(
            start: passage.borders.first?.lowerBound, end: passage.borders.last?.upperBound)
        return result
    }

    func chain(of words: [SpokenTranscript.SpokenWord]) -> StateChain {
        StateChain(
            words: words.map { ($0.columns, $0.pauseCost) },
            silence: Int32(emissions.silenceColumn))
    }

    func scores(
        _ frames: Range<Int>, inner: Range<Int>? = nil, unmatched: [Range<Int>] = []
    ) -> GeneralScores {
        GeneralScores(
            emissions: emissions, silenceWeight: clip.energy.silenceWeight, frames: frames,
            unmatched: unmatched, inner: inner ?? frames)
    }

    func refined(
        _ path: [Int32], in chain: StateChain, _ general: GeneralScores
    ) -> Passage {
        refinement(of: chain, general).refined(path) { share in
            progress(Self.firstShare + (1 - Self.firstShare) * share)
        }
    }

    func refinement(of chain: StateChain, _ general: GeneralScores) -> ClipRefinement {
        ClipRefinement(
            chain: chain, features: clip.ownFeatures, general: general, layout: layout,
            settings: clip.energy.isNoisy ? .noisy : .clean, learned: learned)
    }

    private var correction: BorderCorrection { clip.energy.isNoisy ? .noisy : .clean }

    private func time(
        _ words: [SpokenTranscript.SpokenWord], at spans: ArraySlice<TimeSpan>,
        _ placements: ArraySlice<WordPlacement>, in segment: inout Segment
    ) {
        for (word, (span, placement)) in zip(words, zip(spans, placements)) {
            segment.words[word.place].timing = WordTiming(
                span: span,
                source: word.isKnown
                    ? .aligned(confidence: placement.confidence) : .interpolated)
        }
    }
}
