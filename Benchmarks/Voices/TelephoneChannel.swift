import Foundation
import RealModule
import TestSupport

/// A telephone channel of chance: band edges, tilt, a resonance, level, pink noise, µ-law at 8 kHz.
struct TelephoneChannel {
    private let taps: [Float]
    private let noiseTaps: [Float]
    private let level: Float
    private static let length = 512

    init(_ dice: inout SeededGenerator) {
        let low = Double.random(in: 200...400, using: &dice)
        let high = Double.random(in: 3_000...3_600, using: &dice)
        let tilt = Double.random(in: -3...3, using: &dice)
        let centre = exp(Double.random(in: log(500)...log(3_000), using: &dice))
        let resonance = Double.random(in: -6...6, using: &dice)
        level = Float.random(in: 0.3...0.7, using: &dice)
        func band(_ hertz: Double) -> Double {
            1 / (1 + pow(low / max(hertz, 1), 8)).squareRoot()
                / (1 + pow(hertz / high, 16)).squareRoot()
        }
        taps = Self.taps { hertz in
            let octaves = log2(max(hertz, 50) / 1_000)
            let nearness = log2(max(hertz, 50) / centre) / 0.5
            return band(hertz)
                * pow(10, (tilt * octaves + resonance * exp(-nearness * nearness)) / 20)
        }
        noiseTaps = Self.taps { hertz in band(hertz) / max(hertz, 50).squareRoot() }
    }

    /// What comes out at the other end; `decibels` is speech over noise.
    func applied(to samples: [Float], decibels: Double, _ dice: inout SeededGenerator) -> [Float] {
        var signal = Self.filtered(samples, taps)
        let white = samples.map { _ in Float.random(in: -1...1, using: &dice) }
        let noise = Self.filtered(white, noiseTaps)
        let gain =
            (Self.activePower(signal) / Self.power(noise[...]) / Float(pow(10, decibels / 10)))
            .squareRoot()
        for index in signal.indices { signal[index] += gain * noise[index] }
        let peak = signal.reduce(Float(1e-9)) { max($0, abs($1)) }
        let narrow = stride(from: 0, to: signal.count, by: 2).map {
            Self.muLaw(signal[$0] / peak * level)
        }
        return signal.indices.map { index in
            let left = narrow[index / 2]
            guard !index.isMultiple(of: 2) else { return left }
            return (left + narrow[min(narrow.count - 1, index / 2 + 1)]) / 2
        }
    }

    /// The taps of a linear-phase filter with the given gains (frequency sampling, Hamming window).
    private static func taps(_ gain: (Double) -> Double) -> [Float] {
        let gains = (0...length / 2).map { gain(Double($0) * 16_000 / Double(length)) }
        return (0..<length).map { tap in
            let offset = Double(tap - length / 2)
            let sum = (1..<length / 2).reduce(gains[0] / 2) { sum, bin in
                sum + gains[bin] * cos(2 * .pi * Double(bin) * offset / Double(length))
            }
            let window = 0.54 + 0.46 * cos(2 * .pi * offset / Double(length))
            return Float(2 * sum / Double(length) * window)
        }
    }

    private static func filtered(_ samples: [Float], _ taps: [Float]) -> [Float] {
        let padded =
            [Float](repeating: 0, count: length / 2) + samples
            + [Float](repeating: 0, count: length / 2)
        let (signal, filter) = (padded.span, taps.span)
        return samples.indices.map { index in
            var sum: Float = 0
            for tap in filter.indices {
                sum = Relaxed.multiplyAdd(filter[tap], signal[index + tap], sum)
            }
            return sum
        }
    }

    private static func power(_ samples: ArraySlice<Float>) -> Float {
        samples.reduce(1e-12) { $0 + $1 * $1 } / Float(max(1, samples.count))
    }

    /// The mean power of the frames within 20 dB of the loudest.
    private static func activePower(_ samples: [Float]) -> Float {
        let frames = stride(from: 0, to: samples.count, by: 320).map { start in
            power(samples[start..<min(samples.count, start + 320)])
        }
        let active = frames.filter { $0 > 0.01 * (frames.max() ?? 0) }
        return active.reduce(0, +) / Float(max(1, active.count))
    }

    /// G.711 µ-law, there and back.
    private static func muLaw(_ sample: Float) -> Float {
        let code = (127 * log(1 + 255 * min(abs(sample), 1)) / log(256)).rounded()
        let value = (pow(256, code / 127) - 1) / 255
        return sample < 0 ? -value : value
    }
}
