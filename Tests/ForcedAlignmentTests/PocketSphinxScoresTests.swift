import Foundation
import SignalProcessing
import Testing

@testable import ForcedAlignment

/// Our scores of states against those that PocketSphinx wrote down for the same recording.
@Suite(.enabled(if: Recording.isInstalled, "needs the Debian package pocketsphinx-testdata"))
struct PocketSphinxScoresTests {
    private struct Reference: Decodable {
        struct Row: Decodable {
            var frame: Int
            var scores: [Int]
        }

        var recording: String
        var bestStates: [Int]
        var rows: [Row]
    }

    private func reference() throws -> Reference {
        let url = Bundle.module.url(
            forResource: "pocketsphinx-scores", withExtension: "json", subdirectory: "Fixtures")
        return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: #require(url)))
    }

    private func scores() throws -> [[Float]] {
        let model = try AcousticModel(ModelFolder(named: nil))
        var listener = ClipListener(model.analysis)
        let samples = try Recording("0880").samples
        listener.listen(to: samples.span)
        let clip = try ClipAnalysis(listener, clip: "0880.wav", analysis: model.analysis)
        var vectors = FrameMatrix(width: 39)
        var vector = [Float](repeating: 0, count: 39)
        for frame in 0..<clip.features.count {
            clip.features.write(frame, into: &vector)
            vectors.append(vector)
        }
        let scores = model.mixtures.scores(of: vectors)
        return (0..<scores.count).map { Array(scores.row($0)) }
    }

    @Test func `states score as PocketSphinx scores them`() throws {
        let reference = try reference()
        let scores = try scores()
        #expect(scores.count == reference.bestStates.count)
        var agreeing = 0
        for (frame, state) in reference.bestStates.enumerated() {
            if scores[frame].firstIndex(of: scores[frame].max() ?? 0) == state { agreeing += 1 }
        }
        #expect(Double(agreeing) / Double(reference.bestStates.count) > 0.95)
        // PocketSphinx counts in steps of 0.1024 nats, adds logarithms by table and cuts a stream
        // off 96 steps below the best: compare what it did not cut.
        for row in reference.rows {
            let ours = scores[row.frame].map { Double(-$0) / 0.102_395 }
            let best = ours.min() ?? 0
            let differences = zip(ours, row.scores).filter { $0.1 < 96 }
                .map { abs($0 - best - Double($1)) }
            #expect(differences.count > 20)
            #expect(differences.allSatisfy { $0 < 6 }, "frame \(row.frame)")
            #expect(differences.reduce(0, +) / Double(differences.count) < 1.5)
        }
    }
}
