/// Looks for what does not fit by a clip's own model: in noise the general model fits any text about
/// as badly, whereas the clip's own, trained on all of the text, fits what is in its place far better.
///
/// What fits badly where the strict search put it — text that is not there, and text that it has
/// displaced — is sought anew by a model trained on the rest, each segment of it free to be left out.
struct OwnModelSearch {
    typealias Fitting = AcousticAlignment.Fitting

    let alignment: AcousticAlignment
    /// What the general model found.
    let first: Fitting

    // Nats a frame below any sound of speech, by the clip's own model alone. Measured on GSM and radio
    // copies of real speech: what is in its place fits by 0.6 to -1.2, what is not by -1.5 to -6.
    private static let doubtful = -1.2
    /// How badly a segment must fit the general model, in clean sound, for its own to be asked.
    private static let suspicious = -2.0
    private static let rounds = 2
    static let leavingCost: Float = -50

    /// Whether any segment may not be in the sound, `fits` being those of the strict search.
    static func isWorthwhile(_ energy: SpeechEnergy, _ fits: [WordFit?]) -> Bool {
        energy.isNoisy || fits.contains { ($0?.cautiousDifference ?? 0) <= suspicious }
    }

    /// The same, `fits` being in nats a frame.
    static func isWorthwhile(_ energy: SpeechEnergy, _ fits: [Double?]) -> Bool {
        energy.isNoisy || fits.contains { ($0 ?? 0) <= suspicious }
    }

    /// The segments that the model does not know, by how they fit it.
    static func strangers(_ fits: [WordFit?]) -> Set<Int> {
        Set(fits.indices.filter { (fits[$0]?.cautiousDifference ?? 0) <= doubtful })
    }

    /// The best way through the words that are in the sound, from another than the first if one is
    /// given; nil when the model knows all segments there.
    func found(from start: Fitting? = nil) -> Fitting? {
        var best = start ?? first
        var hearing = hearing(of: best)
        guard !hearing.knowsAll || best.misfit.segments != first.misfit.segments else { return nil }
        for _ in 0..<Self.rounds {
            guard let next = fitting(after: best, hearing) else { break }
            let isSettled = next.misfit.segments == best.misfit.segments
            best = next
            guard !isSettled else { break }
            hearing = self.hearing(of: best)
            guard !hearing.knowsAll else { break }
        }
        return best
    }

    /// The clip's own model, and how well each segment fits it.
    private struct Hearing {
        let refinement: ClipRefinement
        let fits: [WordFit?]

        var knowsAll: Bool { OwnModelSearch.strangers(fits).isEmpty }
    }

    /// How the words are heard by a model trained on where they were put.
    private func hearing(of fitting: Fitting) -> Hearing {
        let whole = 0..<alignment.emissions.count
        let refinement = alignment.refinement(
            of: fitting.chain, alignment.scores(whole, unmatched: fitting.gaps))
        return Hearing(
            refinement: refinement,
            fits: alignment.ownFits(of: fitting.words, fitting.passage.path, refinement))
    }

    /// What is found when each segment that fits badly after `before`, or was left out there, may be
    /// left out; nil when none fits.
    private func fitting(after before: Fitting, _ hearing: Hearing) -> Fitting? {
        let (refinement, fits, path) = (hearing.refinement, hearing.fits, before.passage.path)
        let doubtful = Set(
            fits.indices.filter { (fits[$0]?.meanDifference ?? 0) <= Self.doubtful })
        guard doubtful.count < fits.count(where: { $0 != nil }) else { return nil }
        let spans = Corridor.spans(of: path, in: before.chain)
        let strange = doubtful.map { Self.frames(of: before.words, $0, spans) }
        let lost = before.misfit.segments.subtracting(first.misfit.segments)
        return search(
            by: refinement.scores(trainedOn: path, without: strange, generalShare: 0),
            leavingOut: doubtful.union(lost))
    }

    private func search(by own: ClipScores, leavingOut optional: Set<Int>) -> Fitting? {
        let scores = OwnModelScores(scores: own)
        let chain = StateChain(
            segments: first.words.map { $0.map { ($0.columns, $0.pauseCost) } },
            silence: Int32(alignment.emissions.silenceColumn), other: Int32(scores.otherColumn),
            optional: optional, detourCost: Self.leavingCost)
        guard let found = Trellis(chain: chain).path(through: scores) else { return nil }
        let spans = Corridor.spans(of: found, in: chain)
        let lost = optional.filter { Self.frames(of: first.words, $0, spans).isEmpty }
        let audio = Misfit.unmatched(found, chain, scores.otherColumn, alignment.clip.activity)
        let between = Misfit.runs(of: Int32(scores.otherColumn), found, chain, in: 0..<found.count)
        return fitting(
            near: spans.filter { !$0.isEmpty },
            Misfit(segments: first.misfit.segments.union(lost), audio: audio),
            gaps: between.filter { gap in audio.contains { $0.overlaps(gap) } }, by: own)
    }

    /// The way through what was not left out, its words near `spans`.
    private func fitting(
        near spans: [Range<Int>], _ misfit: Misfit, gaps: [Range<Int>], by own: ClipScores
    ) -> Fitting? {
        let words = alignment.words(without: misfit.segments)
        let chain = alignment.chain(of: Array(words.joined()))
        let corridor = Corridor(
            around: spans, of: chain, frameCount: own.count, margin: Self.marginFrames)
        guard let path = Trellis(chain: chain).path(through: own, inside: corridor) else {
            return nil
        }
        let general = alignment.scores(0..<own.count, unmatched: gaps)
        return Fitting(
            passage: alignment.refined(path, in: chain, general), chain: chain, words: words,
            misfit: misfit, gaps: gaps)
    }

    private static let marginFrames = 10

    /// The frames from the first to the last of a segment's words; `spans` are those of all words.
    private static func frames(
        of words: [[SpokenTranscript.SpokenWord]], _ segment: Int, _ spans: [Range<Int>]
    ) -> Range<Int> {
        let first = words[..<segment].reduce(0) { $0 + $1.count }
        let own = spans[first..<first + words[segment].count].filter { !$0.isEmpty }
        guard let start = own.first, let end = own.last else { return 0..<0 }
        return start.lowerBound..<end.upperBound
    }
}
