import Foundation

/// What a recording goes through before it is aligned.
enum Condition: String, CaseIterable {
    case clean
    /// 300–3400 Hz, pink noise 10 dB below the speech, µ-law at 8 kHz.
    case radio10
    /// The same with noise 3 dB below the speech.
    case radio3
    /// 300–3400 Hz, GSM full-rate at 8 kHz by sox.
    case gsm
    /// Driven into clipping, sound lost, hum, beeps, or a telephone band alone: `Condition+Damage`.
    case clipped, dropouts, hum, beeps, narrow

    func applied(to samples: [Float]) throws -> [Float] {
        switch self {
        case .clean: samples
        case .radio10: Self.radio(samples, decibels: 10)
        case .radio3: Self.radio(samples, decibels: 3)
        case .gsm: try Self.gsm(samples)
        case .clipped: Self.overdriven(samples)
        case .dropouts: Self.withDropouts(samples)
        case .hum: Self.withHum(samples)
        case .beeps: Self.withBeeps(samples)
        case .narrow: Self.narrowed(samples)
        }
    }

    private static func radio(_ samples: [Float], decibels: Double) -> [Float] {
        let band = BandFilter(300...3_400)
        var signal = band.applied(to: samples)
        let noise = band.applied(to: pinkNoise(count: samples.count))
        let gain = (activePower(signal) / power(noise) / pow(10, decibels / 10)).squareRoot()
        for index in signal.indices { signal[index] += Float(gain) * noise[index] }
        let peak = signal.reduce(Float(1e-9)) { max($0, abs($1)) }
        let scale = 20_000 / 32_768 / peak
        let narrow = BandFilter(0...3_800).applied(to: signal.map { $0 * scale })
        var wide = [Float](repeating: 0, count: samples.count)
        for index in stride(from: 0, to: narrow.count, by: 2) {
            wide[index] = 2 * MuLaw.roundTrip(narrow[index])
        }
        return BandFilter(0...3_800).applied(to: wide)
    }

    /// The mean power of the frames within 20 dB of the loudest.
    static func activePower(_ samples: [Float]) -> Double {
        let frames = stride(from: 0, to: samples.count, by: 320).map { start in
            power(Array(samples[start..<min(samples.count, start + 320)]))
        }
        let active = frames.filter { $0 > 0.01 * (frames.max() ?? 0) }
        return active.reduce(0, +) / Double(max(1, active.count))
    }

    private static func power(_ samples: [Float]) -> Double {
        samples.reduce(0) { $0 + Double($1 * $1) } / Double(max(1, samples.count))
    }

    /// Noise that falls by 3 dB an octave (Paul Kellet's filter), the same in every run.
    private static func pinkNoise(count: Int) -> [Float] {
        var state: UInt64 = 88_172_645_463_325_252
        var (a, b, c): (Float, Float, Float) = (0, 0, 0)
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let white = Float(state >> 40) / Float(1 << 23) - 1
            a = 0.99765 * a + white * 0.0990460
            b = 0.96300 * b + white * 0.2965164
            c = 0.57000 * c + white * 1.0526913
            return a + b + c + white * 0.1848
        }
    }

    private static func gsm(_ samples: [Float]) throws -> [Float] {
        let folder = FileManager.default.temporaryDirectory.path + "/gsm-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let band = BandFilter(300...3_400).applied(to: samples)
        try WaveFile.write(band, to: folder + "/in.wav")
        try sox([folder + "/in.wav", "-r", "8000", folder + "/a.gsm"])
        try sox([folder + "/a.gsm", "-r", "16000", "-b", "16", folder + "/out.wav"])
        return try WaveFile.samples(folder + "/out.wav")
    }

    private static func sox(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sox")
        process.arguments = ["-D", "-G"] + arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    }
}

/// A linear-phase filter at 16 kHz: a windowed sinc of 257 taps.
struct BandFilter {
    private let taps: [Float]

    init(_ hertz: ClosedRange<Double>) {
        taps = (-128...128).map { offset in
            let window = 0.54 + 0.46 * cos(.pi * Double(offset) / 128)
            let high = Self.lowPass(hertz.upperBound, offset)
            let low = hertz.lowerBound > 0 ? Self.lowPass(hertz.lowerBound, offset) : 0
            return Float(window * (high - low))
        }
    }

    func applied(to samples: [Float]) -> [Float] {
        let padded = [Float](repeating: 0, count: 128) + samples + [Float](repeating: 0, count: 128)
        var result = [Float](repeating: 0, count: samples.count)
        for (place, tap) in taps.enumerated() {
            let source = padded.span
            var target = result.mutableSpan
            for index in 0..<samples.count { target[index] += tap * source[index + place] }
        }
        return result
    }

    private static func lowPass(_ hertz: Double, _ offset: Int) -> Double {
        let ratio = 2 * hertz / 16_000
        return offset == 0 ? ratio : sin(.pi * ratio * Double(offset)) / (.pi * Double(offset))
    }
}

/// G.711 µ-law, there and back.
enum MuLaw {
    static func roundTrip(_ sample: Float) -> Float {
        let magnitude = min(Double(abs(sample)), 1)
        let code = (127 * log(1 + 255 * magnitude) / log(256)).rounded()
        let value = (pow(256, code / 127) - 1) / 255
        return Float(sample < 0 ? -value : value)
    }
}
