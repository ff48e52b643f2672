/// How well a sequence of sounds fits somewhere in a stretch of a clip.
///
/// The word may begin and end anywhere in the stretch and must pass through all its states in order.
/// What counts is the sum, over its frames, of the log-likelihood of its state less that of a filler,
/// which lies some nats below the best sound of each frame, so that frames that fit well add to the
/// sum and frames that do not take from it (a filler as in Wilpon et al., "Automatic recognition of
/// keywords in unconstrained speech using hidden Markov models", *IEEE Transactions on Acoustics,
/// Speech, and Signal Processing* 38, 1990).
struct WordSpotting {
    let emissions: Emissions

    /// How far the filler lies below the best sound of speech, in nats a frame. Measured on
    /// recordings for development; see `docs/verification.md`.
    private static let fillerPenalty: Float = 3

    /// The best score of `columns`, three a phone, within `frames`, in nats; nil when there are fewer
    /// frames than states.
    func score(_ columns: [Int32], in frames: Range<Int>) -> Float? {
        let frames = frames.clamped(to: 0..<emissions.count)
        guard let last = columns.indices.last, frames.count > last else { return nil }
        var sums = [Float](repeating: -.infinity, count: columns.count)
        var best = -Float.infinity
        let columns = columns.span
        let more = Self.fillerPenalty - Emissions.anySpeechPenalty
        for frame in frames {
            let filler = emissions[frame, emissions.anySpeechColumn] - more
            // From the last state down, so that the one before is still that of the last frame.
            var state = last
            while state >= 0 {
                let before = state == 0 ? 0 : sums[state - 1]
                let fit = emissions[frame, Int(columns[state])] - filler
                sums[state] = max(sums[state], before) + fit
                state -= 1
            }
            best = max(best, sums[last])
        }
        return best
    }
}
