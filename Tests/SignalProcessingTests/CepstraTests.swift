import Foundation
import SignalProcessing
import Testing

@Suite struct CepstraTests {
    @Test(arguments: [
        (0, 0), (1, 1), (409, 1), (410, 2), (569, 2), (570, 3), (16_000, 99), (47_840, 298),
    ])
    func `a signal has as many frames as Sphinx counts`(samples: Int, frames: Int) {
        #expect(Framing(length: 410, hop: 160, preEmphasis: 0.97).frameCount(of: samples) == frames)
    }

    @Test func `pre-emphasis reaches back over the border of a frame`() {
        let framing = Framing(length: 4, hop: 2, preEmphasis: 0.5)
        var frame = [Float](repeating: 9, count: 5)
        framing.write(from: 2, of: [1, 2, 3, 4, 5].span, scale: 1, into: &frame)
        let window: [Float] = [0.08, 0.77, 0.77]
        let expected: [Float] = [2 * window[0], 2.5 * window[1], 3 * window[2], 0, 0]
        for (value, wanted) in zip(frame, expected) { #expect(abs(value - wanted) < 1e-5) }
    }

    @Test func `the cosine transform keeps lengths`() {
        let transform = CosineTransform(inputs: 8, outputs: 8, lifter: 0)
        let input: [Float] = [3, -1, 4, 1, -5, 9, 2, -6]
        var output = [Float](repeating: 0, count: 8)
        transform.write(of: input.span, into: &output)
        #expect(abs(squares(output) - squares(input)) < 1e-3)
        let mean: Float = 7 / 8
        #expect(abs(output[0] - mean * Float(8).squareRoot()) < 1e-5)
    }

    private func squares(_ values: [Float]) -> Float { values.reduce(0) { $0 + $1 * $1 } }

    @Test func `the lifter raises the middle coefficients`() {
        let plain = CosineTransform(inputs: 25, outputs: 13, lifter: 0)
        let liftered = CosineTransform(inputs: 25, outputs: 13, lifter: 22)
        let input = (0..<25).map { Float($0 * $0 % 7) }
        var a = [Float](repeating: 0, count: 13)
        var b = a
        plain.write(of: input.span, into: &a)
        liftered.write(of: input.span, into: &b)
        #expect(abs(b[0] - a[0]) < 1e-4)
        #expect(abs(b[11] - 12 * a[11]) < 1e-3)
    }

    @Test func `differences are Sphinx's own and edges repeat`() {
        var cepstra = FrameMatrix(width: 1)
        let values: [Float] = [1, 2, 4, 8, 16, 32, 64, 129]
        for value in values { cepstra.append([value]) }
        let features = SphinxFeatures(cepstra)
        let mean: Float = 32
        var vector = [Float](repeating: 0, count: 3)
        features.write(3, into: &vector)
        // c[5] − c[1]; (c[6] − c[2]) − (c[4] − c[0]).
        #expect(vector == [8 - mean, 30, 45])
        features.write(0, into: &vector)
        #expect(vector == [1 - mean, 3, 6])
        features.write(7, into: &vector)
        #expect(vector == [129 - mean, 97, -48])
    }

    @Test func `digital silence is left out of the mean`() {
        var cepstra = FrameMatrix(width: 2)
        for row in [[-5, 100], [2, 1], [4, 3]] as [[Float]] { cepstra.append(row) }
        #expect(SphinxFeatures(cepstra).cepstra.values == [-8, 98, -1, -1, 1, 1])
    }

    @Test(arguments: [1, 159, 410, 4_000])
    func `blocks of any length give the bands that the whole gives`(length: Int) {
        var noise = SeededNoise(seed: 3)
        let samples = (0..<4_000).map { _ in noise.next() / 2 }
        let analysis = CepstralAnalysis(CepstralAnalysis.Settings())
        var whole = analysis.bandAnalysis()
        whole.take(samples.span)
        whole.finish()
        var parts = analysis.bandAnalysis()
        for start in stride(from: 0, to: samples.count, by: length) {
            let block = Array(samples[start..<min(samples.count, start + length)])
            parts.take(block.span)
        }
        parts.finish()
        #expect(whole.logEnergy.count == 24)
        #expect(parts.bands == whole.bands)
        #expect(parts.logEnergy == whole.logEnergy)
    }

    @Test func `slopes and their slopes are regressions, every number of mean 0 and deviation 1`() {
        var cepstra = FrameMatrix(width: 1)
        for frame in 0..<50 { cepstra.append([Float(frame % 7) * Float(frame % 3)]) }
        let features = RegressionFeatures(cepstra, reach: 2)
        var rows: [[Float]] = []
        var vector = [Float](repeating: 0, count: 3)
        for frame in 0..<50 {
            features.write(frame, into: &vector)
            rows.append(vector)
        }
        for column in 0..<3 {
            let values = rows.map { $0[column] }
            let mean = values.reduce(0, +) / 50
            #expect(abs(mean) < 1e-4)
            #expect(abs(values.reduce(0) { $0 + $1 * $1 } / 50 - 1) < 1e-3)
        }
        // Of an even rise the slope is the same everywhere away from the ends, and has none itself.
        var rise = FrameMatrix(width: 1)
        for frame in 0..<50 { rise.append([Float(frame)]) }
        let even = RegressionFeatures(rise, reach: 2)
        var inner: [[Float]] = []
        for frame in 10..<40 {
            even.write(frame, into: &vector)
            inner.append(Array(vector[1...]))
        }
        #expect(inner.allSatisfy { abs($0[0] - inner[0][0]) < 1e-4 && abs($0[1]) < 1e-3 })
    }
}
