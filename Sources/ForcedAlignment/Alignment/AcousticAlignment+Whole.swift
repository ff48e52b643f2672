import EvidenceModel

extension AcousticAlignment {
    /// A way through the words of a transcript, and which of them it passes.
    struct Fitting {
        var passage: Passage
        var chain: StateChain
        /// The words of each segment; none of a segment that was left out.
        var words: [[SpokenTranscript.SpokenWord]]
        var misfit: Misfit
        /// Stretches between segments, in frames, in which any sound may pass for silence.
        var gaps: [Range<Int>]
    }

    /// Aligns the whole transcript to the whole clip; nil when there are more sounds than frames.
    ///
    /// Without `refining` the clip's own model is not trained: quicker, and good enough to tell where a
    /// segment is.
    func alignAll(_ transcript: Transcript, refining: Bool = true) -> Outcome? {
        guard let fitting = fitting(refining: refining) else { return nil }
        return outcome(
            of: fitting.passage, in: fitting.chain, fitting.words, transcript, fitting.misfit)
    }

    /// The best way through the words that are in the sound; nil when there are more sounds than frames.
    func fitting(refining: Bool = true) -> Fitting? {
        if refining, let known { return known }
        let whole = scores(0..<emissions.count)
        let all = Array(spoken.segments.joined())
        let strict = chain(of: all)
        guard let path = firstPath(all, strict, whole) else { return nil }
        let fits = fits(of: spoken.segments, path, in: strict, by: whole)
        guard let misfit = Misfit(spoken, fits: fits, emissions, clip),
            let fitting = fitting(without: misfit, after: path, strict, refining: refining)
        else { return nil }
        guard refining, OwnModelSearch.isWorthwhile(clip.energy, fits) else { return fitting }
        return withoutMisfits(fitting, strict, whole)
    }

    /// The way through what fits, where `path` is the one through all.
    func fitting(
        without misfit: Misfit, after path: [Int32], _ strict: StateChain, refining: Bool = true
    ) -> Fitting? {
        let kept = words(without: misfit.segments)
        let isFitting = misfit.segments.isEmpty && misfit.audio.isEmpty
        let keptWords = Array(kept.joined())
        let chain = isFitting ? strict : chain(of: keptWords)
        let general = scores(0..<emissions.count, unmatched: misfit.audio)
        guard let first = isFitting ? path : firstPath(keptWords, chain, general) else {
            return nil
        }
        return Fitting(
            passage: refining ? refined(first, in: chain, general) : Passage(first, in: chain),
            chain: chain, words: kept, misfit: misfit, gaps: misfit.audio)
    }

    /// The words of each segment, none of those in `lost`.
    func words(without lost: Set<Int>) -> [[SpokenTranscript.SpokenWord]] {
        spoken.segments.enumerated().map { lost.contains($0) ? [] : $1 }
    }

    /// How well the words of each segment fit by `scores` where `path` puts them; nil for a segment
    /// without words.
    func fits(
        of segments: [[SpokenTranscript.SpokenWord]], _ path: [Int32], in chain: StateChain,
        by scores: some FrameScores
    ) -> [WordFit?] {
        let spans = Corridor.spans(of: path, in: chain)
        var row = [Float](repeating: 0, count: scores.width)
        var next = 0
        return segments.map { words in
            var fit = WordFit()
            for frame in spans[next..<next + words.count].joined() {
                scores.write(frame, into: &row)
                fit.add(
                    row[Int(chain.columns[Int(path[frame])])],
                    best: row[emissions.anySpeechColumn])
            }
            next += words.count
            return words.isEmpty ? nil : fit
        }
    }

    /// How well the words of each segment fit where `path` puts them by a model of the clip that is
    /// trained on just that.
    func ownFits(
        of segments: [[SpokenTranscript.SpokenWord]], _ path: [Int32], _ refinement: ClipRefinement
    ) -> [WordFit?] {
        fits(
            of: segments, path, in: refinement.chain,
            by: refinement.scores(trainedOn: path, generalShare: 0))
    }

    /// The first passage of `words`, near where a neural model hears them if there is one.
    private func firstPath(
        _ words: [SpokenTranscript.SpokenWord], _ chain: StateChain, _ general: GeneralScores
    ) -> [Int32]? {
        path(of: words, chain, general) { firstPath(chain, general) }
    }

    /// Strong noise hides the words so well that a search over minutes can lose its place: there,
    /// words are first sought where an even pace over the detected speech would put them.
    private func firstPath(_ chain: StateChain, _ general: GeneralScores) -> [Int32]? {
        let trellis = Trellis(chain: chain)
        if clip.energy.isVeryNoisy, general.count > 4 * Self.evenPaceMarginFrames {
            let spans = SpeechTimeline(clip.activity).evenSpans(of: chain)
            let corridor = Corridor(
                around: spans, of: chain, frameCount: general.count,
                margin: Self.evenPaceMarginFrames)
            if let path = trellis.path(through: general, inside: corridor) { return path }
        }
        if let learned {
            let scores = refinement(of: chain, general).scores(by: learned)
            return trellis.path(through: scores) { progress(Self.firstShare * $0) }
        }
        return trellis.path(through: general) { progress(Self.firstShare * $0) }
    }

    private static let evenPaceMarginFrames = 1_500
}
