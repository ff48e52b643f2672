import EvidenceModel

extension AcousticAlignment {
    /// The way through what is in the sound, `first` being the one through all words.
    ///
    /// In noise a search that must place every word may lose most of a clip that lacks some of them, and
    /// then its model learns from what is not in its place. Hence, where that model does not know all
    /// segments, a second start is tried; the way is believed whose own model explains the clip better.
    func withoutMisfits(
        _ first: Fitting, _ strict: StateChain, _ general: GeneralScores
    ) -> Fitting {
        let search = OwnModelSearch(alignment: self, first: first)
        guard let found = search.found() else { return first }
        guard clip.energy.isNoisy, let other = otherStart(than: found, strict, general) else {
            return found
        }
        let second = search.found(from: other) ?? other
        return worth(of: second) > worth(of: found) ? second : found
    }

    /// Another start: all words near an even pace where noise is very strong, else a search by the
    /// general model that may leave out any segment; nil when that agrees with what was found.
    private func otherStart(
        than found: Fitting, _ strict: StateChain, _ general: GeneralScores
    ) -> Fitting? {
        if clip.energy.isVeryNoisy {
            let corridor = Corridor(
                around: SpeechTimeline(clip.activity).evenSpans(of: strict), of: strict,
                frameCount: general.count, margin: Self.paceMarginFrames)
            let path = Trellis(chain: strict).path(through: general, inside: corridor)
            return path.flatMap { fitting(without: .none, after: $0, strict) }
        }
        let chain = StateChain(
            segments: spoken.segments.map { $0.map { ($0.columns, $0.pauseCost) } },
            silence: Int32(emissions.silenceColumn), other: Int32(general.otherColumn))
        guard let path = Trellis(chain: chain).path(through: general) else { return nil }
        let spans = wordSpans(of: path, in: chain, spoken.segments)
        guard !agree(spans, wordSpans(of: found.passage.path, in: found.chain, found.words)) else {
            return nil
        }
        let lost = spans.indices.filter { !spans[$0].isEmpty && spans[$0].allSatisfy(\.isEmpty) }
        guard 2 * lost.count < spoken.segments.count else { return nil }
        let audio = Misfit.unmatched(path, chain, general.otherColumn, clip.activity)
        return fitting(
            without: Misfit(segments: Set(lost), audio: audio), after: path, strict)
    }

    private static let paceMarginFrames = 600

    /// The frames of each word of each segment; none of words that were left out.
    private func wordSpans(
        of path: [Int32], in chain: StateChain, _ words: [[SpokenTranscript.SpokenWord]]
    ) -> [[Range<Int>]] {
        var spans = Corridor.spans(of: path, in: chain)[...]
        return zip(spoken.segments, words).map { all, own in
            guard !own.isEmpty else { return all.map { _ in 0..<0 } }
            defer { spans = spans.dropFirst(own.count) }
            return Array(spans.prefix(own.count))
        }
    }

    /// Whether the same segments are left out and nearly all words lie within a second.
    private func agree(_ first: [[Range<Int>]], _ second: [[Range<Int>]]) -> Bool {
        let pairs = Array(zip(first.joined(), second.joined()))
        let apart = pairs.count { one, other in
            one.isEmpty != other.isEmpty || abs(one.lowerBound - other.lowerBound) > 100
        }
        return apart * 20 <= pairs.count
    }

    /// How well a model of the clip that is trained on a way explains the clip by it, in nats: what the
    /// search for misfits maximises.
    private func worth(of fitting: Fitting) -> Float {
        let frames = 0..<emissions.count
        let trained = refinement(of: fitting.chain, scores(frames, unmatched: fitting.gaps)).scores(
            trainedOn: fitting.passage.path, generalShare: 0)
        let own = OwnModelScores(
            scores: ClipScores(
                model: trained.model, features: trained.features, general: scores(frames),
                generalShare: 0))
        var isGap = [Bool](repeating: false, count: frames.count)
        for frame in fitting.gaps.joined() { isGap[frame] = true }
        var row = [Float](repeating: 0, count: own.width)
        var sum = OwnModelSearch.leavingCost * Float(fitting.misfit.segments.count)
        for (frame, state) in fitting.passage.path.enumerated() {
            own.write(frame, into: &row)
            let column = Int(fitting.chain.columns[Int(state)])
            sum += row[isGap[frame] ? own.otherColumn : column]
        }
        return sum
    }
}
