import EvidenceModel
import SpeakerVoices
import Testing

@Suite struct VoiceProfileTests {
    private func profile(pitch: Float, resonance: Float, seeds: Range<Int>) throws -> VoiceProfile {
        var samples: [Float] = []
        var turns: [TimeSpan] = []
        for seed in seeds {
            let start = MediaTime(sample: samples.count, at: .speech)
            samples += MadeUpVoice.sound(pitch: pitch, resonance: resonance, seed: seed)
            turns.append(start..<MediaTime(sample: samples.count, at: .speech))
        }
        return try #require(try VoiceProfile(turns: turns, samples: samples))
    }

    @Test func `a voice is like itself in other words, and unlike another`() throws {
        let low = try profile(pitch: 95, resonance: 600, seeds: 0..<4)
        let again = try profile(pitch: 97, resonance: 610, seeds: 4..<8)
        let high = try profile(pitch: 210, resonance: 1_700, seeds: 0..<4)
        #expect(low.likeness(to: low) > 0.99)
        #expect(low.likeness(to: again) > low.likeness(to: high))
        #expect(low.likeness(to: high) < 0.05)
        #expect(low.likeness(to: high) == high.likeness(to: low))
    }

    @Test func `speech is what the turns hold, and without any there is no profile`() throws {
        let profile = try profile(pitch: 95, resonance: 600, seeds: 0..<4)
        #expect(profile.speech > .seconds(4))
        #expect(profile.speech < .seconds(8))
        #expect(try VoiceProfile(turns: [], samples: []) == nil)
        let silence = [Float](repeating: 0, count: 1_600)
        #expect(
            try VoiceProfile(turns: [.zero..<(.zero + .milliseconds(100))], samples: silence) == nil
        )
    }
}
