import EvidenceModel
import Foundation
import InferenceRuntime
import TestSupport
import Testing

@testable import ForcedAlignment

@Suite(.enabled(if: RuntimeFolder().library != nil, "earwitness models install has not been run"))
struct NeuralAnchorsTests {
    private let folder: TemporaryFolder
    private let tones = ToneModel(tones: [500, 1_000, 2_000])

    init() throws { folder = try TemporaryFolder() }

    private func model(
        _ tokens: String = "<pad>\na\nb\nc\n", normalises: Bool = false
    ) throws -> NeuralModel {
        try NeuralModel(
            AlignmentOptions.NeuralModel(
                model: folder.write(tones.bytes, to: "tones.onnx").path,
                tokens: folder.write(tokens, to: "tokens.txt").path, normalises: normalises))
    }

    @Test(arguments: [false, true])
    func `a model that wants samples of deviation 1 hears a faint clip as a loud one`(
        normalises: Bool
    ) throws {
        let model = try model(normalises: normalises)
        func heard(_ gain: Float) throws -> TokenScores {
            var listener = NeuralListener(model)
            let samples = tones.samples([0, 1, 2, 0, 1, 2], frames: 25).map { $0 * gain }
            listener.listen(to: samples.span)
            return try listener.finished()
        }
        let (loud, faint) = (try heard(1), try heard(0.1))
        func row(_ frame: Int, of scores: TokenScores) -> [Float] {
            var row = [Float](repeating: 0, count: scores.width)
            scores.write(frame, into: &row)
            return row
        }
        let moved =
            (0..<loud.count).flatMap { frame in
                zip(row(frame, of: loud), row(frame, of: faint)).map { abs($0 - $1) }
            }.max() ?? 0
        #expect(normalises ? moved < 0.5 : moved > 1)
        #expect(model.reference.isNormalised == normalises)
    }

    @Test func `the frame rate is read from the model`() throws {
        let model = try model()
        #expect(model.hop == 320)
        #expect(model.center == 160)
        #expect(model.reference.file == "tones.onnx")
        #expect(model.reference.sha256.count == 64)
    }

    @Test func `tones are found where they sound, across the borders of windows`() throws {
        let model = try model()
        var listener = NeuralListener(model)
        // Two minutes: a tone of half a second every two.
        let sounds = (0..<60).map { $0 % 3 }
        let samples = sounds.flatMap { tones.samples([nil, $0, nil, nil], frames: 25) }
        for start in stride(from: 0, to: samples.count, by: 40_000) {
            let block = Array(samples[start..<min(samples.count, start + 40_000)])
            listener.listen(to: block.span)
        }
        let scores = try listener.finished()
        #expect(scores.count == samples.count / 320)
        let anchors = NeuralAnchors(model: model, scores: scores)
        let frames = 0..<samples.count / 160
        let spans = anchors.spans(
            of: sounds.map { [Int32($0 + 1)] }, in: frames, inner: frames)
        #expect(spans?.count == 60)
        for (place, span) in (spans ?? []).enumerated() {
            #expect(abs(span.lowerBound - (200 * place + 50)) <= 2)
        }
    }

    @Test func `a vocabulary of another size is refused`() throws {
        let error = #expect(throws: AlignmentError.self) { try model("<pad>\na\n") }
        guard case .vocabularyWrong(_, let outputs, _, let count) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(outputs == 4)
        #expect(count == 2)
    }
}
