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
        framing.write(frame: 1, of: [1, 2, 3, 4, 5].span, scale: 1, into: &frame)
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

    @Test func `blocks give the same frames as the whole`() {
        var noise = SeededNoise(seed: 3)
        let samples = (0..<4_000).map { _ in noise.next() / 2 }
        let analysis = CepstralAnalysis(CepstralAnalysis.Settings())
        let whole = analysis(samples)
        let parts = [0..<7, 7..<8, 8..<24].map { analysis(samples.span, frames: $0) }
        #expect(whole.cepstra.count == 24)
        #expect(parts.flatMap(\.cepstra.values) == whole.cepstra.values)
        #expect(parts.flatMap(\.bandLogEnergy) == whole.bandLogEnergy)
    }
}
