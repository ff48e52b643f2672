import Foundation

/// How likely it is that a word begins within 100 ms of where it was put, 0 to 1.
///
/// Logistic regression, fitted on `festvox-ru` below ru_0300: clean, GSM, radio at 10 and 3 dB, single
/// utterances and minutes, with and without text that is not in the sound. `docs/alignment.md` shows
/// how often it is right on other recordings.
struct WordConfidence {
    /// What is known about a word.
    struct Evidence {
        /// Nats a frame below any sound of speech.
        var fit: Double
        /// The mean fit of the word and two on either side.
        var fitAround: Double
        /// Phones of the word.
        var phones: Int
        /// Frames it was given.
        var frames: Int
    }

    /// Nats between quiet and loud in the clip: the less, the more noise.
    let range: Double

    /// The confidence of a word; 0 for one without frames.
    func value(_ evidence: Evidence) -> Double {
        guard evidence.frames > 0, evidence.fit.isFinite else { return 0 }
        let phones = Double(max(1, evidence.phones))
        let slowness = log(Double(evidence.frames) / phones)
        var odds = 5.83 + 0.32 * evidence.fit + 0.37 * evidence.fitAround
        odds += 0.14 * log(phones) - 0.7 * slowness
        if range < 5 {
            odds += -1.36 + 0.59 * (range - 1) - 0.16 * evidence.fit + 0.45 * min(0, range - 1.6)
        } else {
            // What fits so badly in clean sound is text that is not there, which the data hold too
            // little of to fit a number to.
            odds += 2 * min(0, evidence.fitAround + 2.8)
        }
        return 1 / (1 + exp(-odds))
    }
}
