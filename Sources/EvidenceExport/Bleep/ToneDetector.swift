import EvidenceModel
import Foundation

/// What a window of sound holds, as far as bleeps are concerned.
enum BleepWindow: Equatable {
    case tone(hertz: Double)
    case silence
    case other

    /// Whether this goes on with what began with another window.
    func continues(_ run: BleepWindow) -> Bool {
        switch (run, self) {
        case (.tone(let first), .tone(let second)): abs(first - second) <= 30
        case (.silence, .silence): true
        default: false
        }
    }
}

/// Tells whether a window is one steady sine of 700 to 1,200 Hz (Goertzel).
struct ToneDetector {
    /// The frequencies that are tried, and twice the cosine of their turn from a sample to the next.
    private let tones: [(hertz: Double, turn: Double)]

    init(rate: SampleRate) {
        guard rate.hertz > 2_400 else {
            tones = []
            return
        }
        tones = stride(from: 700.0, through: 1_200, by: 12.5).map { hertz in
            (hertz, 2 * cos(2 * .pi * (hertz / Double(rate.hertz))))
        }
    }

    func window(_ samples: Span<Float>) -> BleepWindow {
        var power = 0.0
        var isFlat = true
        for index in samples.indices {
            power += Double(samples[index]) * Double(samples[index])
            isFlat = isFlat && samples[index] == samples[0]
        }
        if isFlat { return .silence }
        guard power / Double(samples.count) > 1e-5 / 2 else { return .other }
        var best = (hertz: 0.0, share: 0.0)
        for tone in tones {
            let share = Self.power(of: samples, turn: tone.turn) / power
            if share > best.share { best = (tone.hertz, share) }
        }
        return best.share > 0.8 ? .tone(hertz: best.hertz) : .other
    }

    /// The power that a sine has in the samples, on the scale of their sum of squares.
    private static func power(of samples: Span<Float>, turn: Double) -> Double {
        var last = 0.0, before = 0.0
        for index in samples.indices {
            (last, before) = (Double(samples[index]) + turn * last - before, last)
        }
        return (last * last + before * before - turn * last * before) * 2 / Double(samples.count)
    }
}
