import Foundation
import SignalProcessing
import Testing

@Suite struct GaussianTests {
    private func codebook(_ count: Int, _ dimension: Int) -> (GaussianCodebook, [Float], [Float]) {
        var noise = SeededNoise(seed: 11)
        let means = (0..<count * dimension).map { _ in noise.next() * 3 }
        let variances = (0..<count * dimension).map { _ in 0.2 + abs(noise.next()) }
        let codebook = GaussianCodebook(
            dimension: dimension, means: means, variances: variances, floor: 1e-4)
        return (codebook, means, variances)
    }

    private func density(
        _ vector: [Float], _ index: Int, _ means: [Float], _ variances: [Float]
    ) -> Double {
        vector.indices.reduce(0.0) { sum, d in
            let variance = Double(variances[index * vector.count + d])
            let distance = Double(vector[d] - means[index * vector.count + d])
            return sum - 0.5 * (log(2 * .pi * variance) + distance * distance / variance)
        }
    }

    @Test(arguments: [5, 16, 128, 130])
    func `the four best are those of the plain formula`(count: Int) {
        let (codebook, means, variances) = codebook(count, 13)
        var noise = SeededNoise(seed: 5)
        // Vectors that follow one another and vectors far apart: the best of the last are tried first.
        var vectors = [(0..<13).map { _ in noise.next() * 3 }]
        for index in 0..<50 {
            let far = index % 10 == 0
            vectors.append(vectors[index].map { (far ? 0 : $0) + noise.next() * (far ? 3 : 0.3) })
        }
        var found: [GaussianCodebook.Best] = []
        let values: [Float] = vectors.flatMap { [Float(0)] + $0 }
        codebook.appendBest(for: values.span, width: 14, from: 1, to: &found)
        #expect(found.count == vectors.count)
        for (vector, best) in zip(vectors, found) {
            let scores = (0..<count).map { density(vector, $0, means, variances) }
            let expected = scores.indices.sorted { scores[$0] > scores[$1] }.prefix(4)
            #expect((0..<4).map { Int(best.indexes[$0]) } == Array(expected))
            #expect(abs(Double(best.scores[0]) - scores[expected[0]]) < 1e-3)
        }
    }

    @Test func `a state's score is the logarithm of its mixture, the best state's 0`() {
        let (first, means, variances) = codebook(4, 2)
        let states = TiedMixtures(
            streamCount: 1, codebooks: [first], codebookOfState: [0, 0],
            weights: [0.7, 0.1, 0.1, 0.1, 0.05, 0.05, 0.1, 0.8])
        var vectors = FrameMatrix(width: 2)
        vectors.append([0.5, -0.5])
        let densities = (0..<4).map { exp(density([0.5, -0.5], $0, means, variances)) }
        let mixtures = [[0.7, 0.1, 0.1, 0.1], [0.05, 0.05, 0.1, 0.8]].map { weights in
            log(zip(weights, densities).reduce(0) { $0 + $1.0 * $1.1 })
        }
        let scores = states.scores(of: vectors)
        let best = max(mixtures[0], mixtures[1])
        #expect(abs(Double(scores[0, 0]) - (mixtures[0] - best)) < 1e-3)
        #expect(abs(Double(scores[0, 1]) - (mixtures[1] - best)) < 1e-3)
    }
}
