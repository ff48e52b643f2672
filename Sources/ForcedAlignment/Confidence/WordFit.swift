import Foundation

/// How well a word's phones fit its frames, against the best phone of each frame.
struct WordFit {
    private var sum = 0.0
    private var frames = 0

    /// Adds a frame: the score of the word's state and that of any sound of speech.
    mutating func add(_ score: Float, best: Float) {
        sum += Double(score - best)
        frames += 1
    }

    /// Nats a frame, 0 and below for words that fit worse than any sound.
    var meanDifference: Double { frames == 0 ? -.infinity : sum / Double(frames) }

    /// 0 to 1: about the share of such words that begin within 100 ms of where they are put.
    ///
    /// `range` are the nats between quiet and loud in the clip: the less, the more noise. The numbers
    /// were fitted on `festvox-ru` below ru_0600, clean, through a radio and GSM; see
    /// `docs/alignment.md` for what came of them.
    func confidence(range: Float) -> Double {
        guard frames > 0 else { return 0 }
        // In noise the clip's own model found the word, and the general one says little about it.
        if range < 5 {
            return Self.logistic(2.2 + 0.6 * (Double(range) - 1) + 0.35 * meanDifference)
        }
        let foreign = min(0, 1.5 * (meanDifference + 2.4))
        return Self.logistic(4.4 + 0.8 * meanDifference + foreign)
    }

    private static func logistic(_ value: Double) -> Double { 1 / (1 + exp(-value)) }
}
