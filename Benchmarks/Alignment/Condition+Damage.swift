import Foundation

/// What else befalls recordings, each the same in every run.
extension Condition {
    /// Driven 18 dB into clipping.
    static func overdriven(_ samples: [Float]) -> [Float] {
        let peak = samples.reduce(Float(1e-9)) { max($0, abs($1)) }
        return samples.map { max(-peak, min(peak, 8 * $0)) }
    }

    /// Sound lost for 20 to 80 ms, once a second on average.
    static func withDropouts(_ samples: [Float]) -> [Float] {
        var result = samples
        var start = 8_000
        var turn = 0
        while start < samples.count {
            let length = 320 * (1 + turn % 4)
            for index in start..<min(samples.count, start + length) { result[index] = 0 }
            turn += 1
            start += 9_600 + 3_200 * (turn * 7 % 5)
        }
        return result
    }

    /// Hum of 50 Hz and its overtones up to 1 kHz, 10 dB below the speech.
    static func withHum(_ samples: [Float]) -> [Float] {
        let hum = samples.indices.map { index in
            (1...20).reduce(Float(0)) { sum, overtone in
                let phase = 2 * Double.pi * 50 * Double(overtone) * Double(index) / 16_000
                return sum + Float(sin(phase + Double(overtone * overtone)) / Double(overtone))
            }
        }
        return mixed(samples, hum, decibels: 10)
    }

    /// Beeps of 1 kHz for 0.3 s every four seconds, as loud as the speech.
    static func withBeeps(_ samples: [Float]) -> [Float] {
        let beeps = samples.indices.map { index in
            index % 64_000 < 4_800 ? Float(sin(2 * .pi * Double(index) / 16)) : 0
        }
        return mixed(samples, beeps, decibels: 0)
    }

    /// A telephone band at 8 kHz and nothing else.
    static func narrowed(_ samples: [Float]) -> [Float] {
        BandFilter(300...3_400).applied(to: samples)
    }

    /// `other` added so that it lies `decibels` below the speech, wherever it sounds.
    private static func mixed(
        _ samples: [Float], _ other: [Float], decibels: Double
    ) -> [Float] {
        let gain = (activePower(samples) / activePower(other) / pow(10, decibels / 10)).squareRoot()
        return zip(samples, other).map { $0 + Float(gain) * $1 }
    }
}
