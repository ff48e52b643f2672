import EvidenceModel

extension AcousticAlignment {
    /// The better passage of `words`: the acoustic model's own best, or the best near where a neural model
    /// hears the words, unless the acoustic model is sure that they are not there.
    ///
    /// A neural model in a language it was not trained on, or through a telephone, can be minutes off;
    /// the acoustic model in noise, too, but then it is not sure.
    func path(
        of words: [SpokenTranscript.SpokenWord], _ chain: StateChain, _ general: GeneralScores,
        else search: () -> [Int32]?
    ) -> [Int32]? {
        let own = search()
        guard let anchors, !words.isEmpty, let own else { return own }
        let tokens = words.filter { !$0.columns.isEmpty }.map(\.tokens)
        guard let heard = anchors.spans(of: tokens, in: general.frames, inner: general.inner)
        else { return own }
        let bias = NeuralBias(heard: heard, placed: Corridor.spans(of: own, in: chain))
        let spans = bias?.corrected(heard) ?? heard
        let corridor = Corridor(
            around: spans, of: chain, frameCount: general.count, margin: NeuralAnchors.margin)
        guard let anchored = Trellis(chain: chain).path(through: general, inside: corridor),
            meanScore(own, chain, general) - meanScore(anchored, chain, general)
                < NeuralAnchors.tolerance
        else { return own }
        return anchored
    }

    /// How late the neural model hears the words, against where they were found in the end; nil without
    /// one, and where the two agree on too few.
    func neuralBias(in transcript: Transcript) -> NeuralBias? {
        let frames = 0..<emissions.count
        var tokens: [[Int32]] = []
        var placed: [Range<Int>] = []
        for (segment, words) in zip(transcript.segments, spoken.segments) {
            for word in words where !word.columns.isEmpty {
                guard let timing = segment.words[word.place].timing, timing.confidence != nil else {
                    continue
                }
                tokens.append(word.tokens)
                placed.append(FrameClock.frames(of: timing.span))
            }
        }
        guard let heard = anchors?.spans(of: tokens, in: frames, inner: frames) else { return nil }
        return NeuralBias(heard: heard, placed: placed)
    }

    /// What the states of a passage score, in nats a frame.
    private func meanScore(
        _ path: [Int32], _ chain: StateChain, _ general: GeneralScores
    ) -> Float {
        var row = [Float](repeating: 0, count: general.width)
        var sum: Float = 0
        for (frame, state) in path.enumerated() {
            general.write(frame, into: &row)
            sum += row[Int(chain.columns[Int(state)])]
        }
        return sum / Float(max(1, path.count))
    }
}
