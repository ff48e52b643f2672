import RealModule
import SignalProcessing

/// What speaker-embedding networks are trained on: logarithms of mel bands as Kaldi's `fbank` makes
/// them, less each band's mean over the stretch.
///
/// 25 ms Hamming windows each 10 ms, none beyond the end; each frame less its mean, pre-emphasis 0.97;
/// triangles in mels from 20 to 8000 Hz (Povey et al., "The Kaldi speech recognition toolkit", *ASRU*
/// 2011; <https://kaldi-asr.org/doc/feat.html>).
struct MelBands: Sendable {
    /// Bands in a row.
    let width: Int
    private let triangles: [Triangle]
    private let window: [Float]
    private let spectrum = PowerSpectrum(length: 512)

    private static let frameLength = 400
    private static let hop = 160
    private static let binHertz = 31.25
    /// Below this a power counts as this.
    private static let floor = Float(1.192_092_9e-7)

    /// The weights of bins, from the first that has any.
    private struct Triangle: Sendable {
        var first: Int
        var weights: [Float]
    }

    init(width: Int) {
        self.width = width
        window = (0..<Self.frameLength).map {
            Float(0.54 - 0.46 * Double.cos(2 * .pi * Double($0) / Double(Self.frameLength - 1)))
        }
        triangles = (0..<width).map { Self.triangle($0, of: width) }
    }

    /// The samples that `rows` rows are made of.
    static func sampleCount(ofRows rows: Int) -> Int { (max(1, rows) - 1) * hop + frameLength }

    /// Rows of 16 kHz samples from -1 to 1, one after the other; none of fewer than 400 samples.
    func rows(of samples: some Collection<Float>) -> [Float] {
        let samples = Array(samples)
        guard samples.count >= Self.frameLength else { return [] }
        let count = 1 + (samples.count - Self.frameLength) / Self.hop
        var result = FrameMatrix(width: width)
        result.reserve(count)
        var power = [Float](repeating: 0, count: spectrum.binCount)
        var scratch = PowerSpectrum.Scratch(for: spectrum)
        for index in 0..<count {
            let start = index * Self.hop
            let frame = frame(samples[start..<start + Self.frameLength])
            spectrum.write(of: frame.span, into: &power, scratch: &scratch)
            result.append(bands(of: power))
        }
        result.subtract(Self.means(of: result))
        return result.values
    }

    private func frame(_ samples: ArraySlice<Float>) -> [Float] {
        let mean = samples.reduce(0, +) / Float(samples.count)
        var frame = [Float](repeating: 0, count: spectrum.length)
        var previous = ((samples.first ?? 0) - mean) * 32_768
        for (index, sample) in samples.enumerated() {
            let level = (sample - mean) * 32_768
            frame[index] = (level - 0.97 * previous) * window[index]
            previous = level
        }
        return frame
    }

    private func bands(of power: [Float]) -> [Float] {
        triangles.map { triangle in
            var sum: Float = 0
            for (offset, weight) in triangle.weights.enumerated() {
                sum = Relaxed.multiplyAdd(weight, power[triangle.first + offset], sum)
            }
            return Float.log(max(sum, Self.floor))
        }
    }

    private static func means(of rows: FrameMatrix) -> [Float] {
        (0..<rows.width).map { band in
            let sum = (0..<rows.count).reduce(0.0) { $0 + Double(rows[$1, band]) }
            return Float(sum / Double(rows.count))
        }
    }

    private static func triangle(_ number: Int, of count: Int) -> Triangle {
        func mels(_ hertz: Double) -> Double { 1_127 * Double.log(1 + hertz / 700) }
        let step = (mels(8_000) - mels(20)) / Double(count + 1)
        let left = mels(20) + Double(number) * step
        let weights = (0..<256).map { bin in
            let place = (mels(Double(bin) * binHertz) - left) / step
            return Float(max(0, min(place, 2 - place)))
        }
        let first = weights.firstIndex { $0 > 0 } ?? 0
        let last = weights.lastIndex { $0 > 0 } ?? 0
        return Triangle(first: first, weights: Array(weights[first...last]))
    }
}
