import Foundation
import SignalProcessing
import Testing

@Suite struct SpectrumTests {
    @Test(arguments: [4, 8, 64, 512])
    func `the power spectrum is that of the plain Fourier sum`(length: Int) {
        var noise = SeededNoise(seed: 7)
        let frame = (0..<length).map { _ in noise.next() }
        let spectrum = PowerSpectrum(length: length)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        var power = [Float](repeating: 0, count: spectrum.binCount)
        spectrum.write(of: frame.span, into: &power, scratch: &scratch)
        for bin in power.indices {
            var real = 0.0
            var imaginary = 0.0
            for (index, sample) in frame.enumerated() {
                let angle = 2 * Double.pi * Double(bin * index) / Double(length)
                real += Double(sample) * cos(angle)
                imaginary -= Double(sample) * sin(angle)
            }
            let expected = real * real + imaginary * imaginary
            #expect(abs(Double(power[bin]) - expected) < 1e-4 * Double(length))
        }
    }

    @Test func `a sine appears in its own bin alone`() {
        let frame = (0..<512).map { Float(cos(2 * Double.pi * 32 * Double($0) / 512)) }
        let spectrum = PowerSpectrum(length: 512)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        var power = [Float](repeating: 0, count: 257)
        spectrum.write(of: frame.span, into: &power, scratch: &scratch)
        #expect(power.indices.filter { power[$0] > 1e-3 } == [32])
        #expect(abs(power[32] - 65_536) < 1)
    }

    @Test func `every mel filter has unit area`() {
        let bank = MelFilterbank(
            count: 25, lowestHertz: 130, highestHertz: 6_800, frameLength: 512, rateHertz: 16_000)
        var energies = [Float](repeating: 0, count: 25)
        bank.write(of: [Float](repeating: 31.25, count: 257).span, into: &energies)
        // A sum over bins of 31.25 Hz is the triangle's area.
        for energy in energies { #expect(abs(energy - 31.25 / 31.25) < 0.05) }
    }

    @Test func `a tone is strongest in the filter around it`() {
        let bank = MelFilterbank(
            count: 10, lowestHertz: 0, highestHertz: 8_000, frameLength: 512, rateHertz: 16_000)
        var energies = [Float](repeating: 0, count: 10)
        var power = [Float](repeating: 0, count: 257)
        power[3] = 1
        bank.write(of: power.span, into: &energies)
        #expect(energies.firstIndex(of: energies.max() ?? 0) == 0)
        power = [Float](repeating: 0, count: 257)
        power[210] = 1
        bank.write(of: power.span, into: &energies)
        #expect(energies.firstIndex(of: energies.max() ?? 0) == 9)
    }
}
