import SignalProcessing

/// How loud each frame of a clip is in the band of speech, from 0 (its 10th percentile) to 1 (its
/// 95th), smoothed over five frames.
struct SpeechEnergy: Sendable {
    /// Loudness of each frame, 0 to 1.
    let level: [Float]
    /// Nats between the 10th and the 95th percentile: near 0 for a steady sound or none.
    let range: Float

    init(_ logEnergy: [Float]) {
        let smooth = Self.smoothed(logEnergy)
        let sorted = smooth.sorted()
        guard let low = Self.percentile(10, of: sorted), let high = Self.percentile(95, of: sorted)
        else {
            level = []
            range = 0
            return
        }
        range = high - low
        let scale = max(range, 1e-3)
        level = smooth.map { max(0, min(1, ($0 - low) / scale)) }
    }

    /// Whether noise reaches up to the speech: fewer than 20 decibels between quiet and loud.
    var isNoisy: Bool { range < 5 }

    /// Whether noise comes within about 5 decibels of the speech.
    var isVeryNoisy: Bool { range < 1.6 }

    /// What is added to the score of silence in each frame, in nats: loud frames are no silence.
    ///
    /// In noise the general model's silence fits whatever it knows little of, so it is held back.
    var silenceWeight: [Float] {
        level.map { isNoisy ? -4 * (2 * $0 - 0.2) : -8 * (2 * $0 - 0.7) }
    }

    private static func smoothed(_ values: [Float]) -> [Float] {
        values.indices.map { index in
            let near = values[max(0, index - 2)...min(values.count - 1, index + 2)]
            return near.reduce(0, +) / Float(near.count)
        }
    }

    private static func percentile(_ percent: Int, of sorted: [Float]) -> Float? {
        sorted.isEmpty ? nil : sorted[(sorted.count - 1) * percent / 100]
    }
}
