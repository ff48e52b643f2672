import EvidenceModel

/// Sounds that are like voices.
enum MadeUpVoice {
    /// A call of six turns of two seconds, a low and a high voice in turn.
    static func call() -> (samples: [Float], turns: [TimeSpan?]) {
        var samples: [Float] = []
        var turns: [TimeSpan?] = []
        for turn in 0..<6 {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples +=
                turn.isMultiple(of: 2)
                ? sound(pitch: 95, resonance: 600, seed: turn)
                : sound(pitch: 210, resonance: 1_700, seed: turn)
            turns.append(start..<MediaTime(sample: samples.count, at: .speech))
        }
        return (samples, turns)
    }

    /// Two seconds of a made-up voice: harmonics of a pitch under a resonance, in syllables.
    static func sound(pitch: Float, resonance: Float, seed: Int) -> [Float] {
        var samples = [Float](repeating: 0, count: 32_000)
        for harmonic in 1...24 {
            let hertz = pitch * Float(harmonic)
            guard hertz < 3_600 else { break }
            let octaves = (hertz - resonance) / 400
            let gain = 1 / (1 + octaves * octaves)
            var phase = Float(seed * harmonic % 7)
            let step = 2 * Float.pi * hertz / 16_000
            for index in samples.indices {
                phase += step
                if phase > 2 * .pi { phase -= 2 * .pi }
                samples[index] += gain * wave(phase)
            }
        }
        for index in samples.indices where (index / 3_200) % 3 == 2 { samples[index] *= 0.001 }
        return samples
    }

    /// A parabola for a sine: as round, and made without a library.
    private static func wave(_ phase: Float) -> Float {
        let half = phase / .pi
        return half < 1 ? 4 * half * (1 - half) : -4 * (half - 1) * (2 - half)
    }
}
