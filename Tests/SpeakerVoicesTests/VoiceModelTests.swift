import EvidenceModel
import Foundation
import InferenceRuntime
import TestSupport
import Testing

@testable import SpeakerVoices

@Suite(.enabled(if: RuntimeFolder().library != nil, "earwitness models install has not been run"))
struct VoiceModelTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func model(_ bytes: Data) throws -> VoiceModel {
        try VoiceModel(path: try folder.write(bytes, to: "voice.onnx").path)
    }

    @Test func `a model of waveforms gives directions of length 1, the same for the same sound`()
        throws
    {
        var tones = ToneModel(tones: [500, 1_000])
        tones.givesMean = true
        let model = try model(tones.bytes)
        let low = try #require(try model.embedding(of: tones.samples([0], frames: 60)))
        let high = try #require(try model.embedding(of: tones.samples([1], frames: 1_200)))
        #expect(abs(low.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        #expect(low[1] > high[1])
        #expect(high[2] > low[2])
        #expect(try model.embedding(of: tones.samples([0], frames: 60)) == low)
        #expect(try model.embedding(of: [Float](repeating: 0, count: 399)) == nil)
        #expect(model.reference.file == "voice.onnx")
        #expect(model.reference.sha256.count == 64)
    }

    @Test func `a model of mel bands tells two voices apart, turn by turn`() throws {
        let model = try model(ToneModel.bandPeaks(width: 80))
        let (samples, turns) = MadeUpVoice.call()
        let assignment = try VoiceAssignment(
            turns: turns, samples: samples, count: .exactly(2), model: model)
        #expect(assignment.labels.map { $0?.voice } == [0, 1, 0, 1, 0, 1])
        let profile = try #require(
            try VoiceProfile(turns: turns.compactMap(\.self), samples: samples, model: model))
        #expect(profile.likeness(to: profile) > 0.9)
    }

    @Test func `a model that gives more than one vector is refused`() throws {
        let error = #expect(throws: InferenceError.self) {
            try model(ToneModel(tones: [500, 1_000]).bytes)
        }
        #expect(error?.description.contains("one vector of a voice") == true)
        #expect(error?.exitStatus == .badData)
    }

    @Test func `a model that takes something else is refused with what would do`() throws {
        let error = #expect(throws: InferenceError.self) {
            try model(ToneModel.bandPeaks(width: 300))
        }
        #expect(
            error?.description.contains(
                "takes float32 [1, ?, 300], but a waveform [1, samples] or mel bands [1, frames, 20 to "
                    + "128]") == true)
    }
}
