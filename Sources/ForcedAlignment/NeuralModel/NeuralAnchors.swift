/// Where a CTC model hears words: about, since its frames are coarse and it hears most sounds late.
/// The search for the exact times starts from there.
struct NeuralAnchors: Sendable {
    let model: NeuralModel
    let scores: TokenScores

    /// How far from where the model hears it a word is sought, in frames of 10 ms.
    static let margin = 40
    /// How much worse the acoustic model may find that place than its own best, in nats a frame.
    ///
    /// Measured: English clips whose words came nearer to their places, 0 to 0.09; in noise and in
    /// synthetic speech, where they were led astray, 0.2 to 1.1.
    static let tolerance: Float = 0.15

    /// The frames of 10 ms, counted from the first of `frames`, in which each word is heard; nil when
    /// `frames` are too few. Outside `inner` speech may be another segment's.
    func spans(
        of words: [[Int32]], in frames: Range<Int>, inner: Range<Int>
    ) -> [Range<Int>]? {
        let vocabulary = model.vocabulary
        let chain = TokenChain(
            words: words, blank: Int32(vocabulary.blank),
            gap: Int32(TokenTrellis.Column.gap(vocabulary)),
            any: Int32(TokenTrellis.Column.any(vocabulary)))
        let trellis = TokenTrellis(
            chain: chain, scores: scores, vocabulary: vocabulary, frames: own(frames),
            inner: own(inner))
        return trellis.spans()?.map { span in
            frame(of: span.lowerBound) - frames.lowerBound..<max(
                frame(of: span.lowerBound), frame(of: span.upperBound)) - frames.lowerBound
        }
    }

    /// Frames of the model for frames of 10 ms.
    private func own(_ frames: Range<Int>) -> Range<Int> {
        let place = { (frame: Int) in max(0, min(scores.count, frame * Self.hop / model.hop)) }
        return place(frames.lowerBound)..<place(frames.upperBound)
    }

    /// The frame of 10 ms in which a frame of the model has its middle.
    private func frame(of own: Int) -> Int { (own * model.hop + model.center) / Self.hop }

    private static let hop = 160
}
