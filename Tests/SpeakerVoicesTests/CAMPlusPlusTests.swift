import AudioIO
import EvidenceModel
import Foundation
import InferenceRuntime
import TestSupport
import Testing

@testable import SpeakerVoices

/// The network that `earwitness models install voices` makes.
@Suite(
    .enabled(
        if: VoiceModelInstaller().model != nil && RuntimeFolder().library != nil,
        "earwitness models install voices has not been run"))
struct CAMPlusPlusTests {
    private let model: VoiceModel

    init() throws { model = try VoiceModel(named: "campplus") }

    /// A buzz that swells and fades.
    private static func buzz(count: Int) -> [Float] {
        (0..<count).map { index in
            let swell = sin(2 * Double.pi * Double(index) / 16_000 * 0.7)
            return Float((Double(index % 133) / 400 - 0.16) * swell)
        }
    }

    @Test func `it hears what 3D-Speaker's own network hears`() throws {
        // speakerlab-slim 0.1.0 and torchaudio's fbank, PyTorch 2.9.1, Hamming windows.
        let expected: [Float] = [
            -0.09072, -0.03085, 0.04162, -0.04617, -0.06174, 0.06087, -0.00643, -0.0041, -0.02843,
            0.10771, -0.00403, 0.07138,
        ]
        let found = try #require(try model.embedding(of: Self.buzz(count: 48_000)))
        #expect(found.count == CAMPlusPlus.width)
        for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 0.002) }
    }

    @Test func `what was heard before makes no difference, however short a stretch is`() throws {
        let short = Self.buzz(count: 6_400)
        let first = try model.embedding(of: short)
        _ = try model.embedding(of: Self.buzz(count: 150_000))
        #expect(try model.embedding(of: short) == first)
    }

    @Test func `men who read in turn are told apart`() throws {
        let folder = "/usr/share/pocketsphinx/test/data/"
        let files = [
            "librivox/sense_and_sensibility_01_austen_64kb-0870.wav", "cards/001.wav",
            "librivox/sense_and_sensibility_01_austen_64kb-0880.wav", "cards/002.wav",
            "librivox/sense_and_sensibility_01_austen_64kb-0890.wav", "cards/003.wav",
        ]
        var samples: [Float] = []
        var turns: [TimeSpan?] = []
        for file in files {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += try AudioClip.open(folder + file).monoSamples()
            turns.append(start..<MediaTime(sample: samples.count, at: .speech))
        }
        let told = try VoiceAssignment(
            turns: turns, samples: samples, count: .automatic, model: model)
        #expect(told.labels.map { $0?.voice } == [0, 1, 0, 1, 0, 1])
        #expect(!told.mayBeFewer)
        let one = stride(from: 0, to: 6, by: 2).map { turns[$0] }
        let split = try VoiceAssignment(
            turns: one, samples: samples, count: .exactly(2), model: model)
        #expect(split.mayBeFewer)
    }
}
