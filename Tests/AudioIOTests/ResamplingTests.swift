import AudioIO
import EvidenceModel
import TestSupport
import Testing

struct ResamplingTests {
    static let rates = [8_000, 11_025, 16_000, 22_050, 32_000, 44_056, 44_100, 48_000, 96_000]

    @Test(arguments: rates)
    func `a click stays where it is`(_ hertz: Int) throws {
        let folder = try TemporaryFolder()
        // At half a second of one second and a bit.
        let samples = Sounds.click(at: hertz / 2, of: hertz + 7)
        let path = try folder.file("click.wav", WaveBytes.pcm16(samples, rate: hertz))
        let decoded = try AudioClip.open(path).monoSamples()
        let expected = Double(hertz / 2) * 16_000 / Double(hertz)
        let largest = try #require(decoded.indices.max { abs(decoded[$0]) < abs(decoded[$1]) })
        #expect(abs(Double(largest) - expected) <= 0.5)
    }

    @Test(arguments: rates)
    func `a tone keeps its phase, its level and its length`(_ hertz: Int) throws {
        let folder = try TemporaryFolder()
        let count = 2 * hertz + 13
        let tone = Sounds.tone(hertz: 440, rate: hertz, count: count)
        let path = try folder.file("tone.wav", WaveBytes.float32(tone, rate: hertz))
        let decoded = try AudioClip.open(path).monoSamples()
        let length = (count * 16_000 + hertz - 1) / hertz
        #expect(decoded.count == length)
        // The edges ring, as any band-limited edge does.
        let expected = Sounds.tone(hertz: 440, rate: 16_000, count: length)
        let inner = 400..<length - 400
        let largestError = inner.map { abs(decoded[$0] - expected[$0]) }.max()
        #expect(try #require(largestError) < 1e-4)
    }

    @Test func `what lies above the new band is gone`() throws {
        let folder = try TemporaryFolder()
        let tone = Sounds.tone(hertz: 11_000, rate: 48_000, count: 48_000)
        let path = try folder.file("tone.wav", WaveBytes.float32(tone, rate: 48_000))
        let decoded = try AudioClip.open(path).monoSamples()
        let loudest = decoded[400..<decoded.count - 400].map { abs($0) }.max()
        #expect(try #require(loudest) < 1e-5)
    }

    @Test(arguments: [1, 2, 3, 100])
    func `the shortest clips have their length too`(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let samples = [Int16](repeating: 1_000, count: count)
        let path = try folder.file("short.wav", WaveBytes.pcm16(samples, rate: 44_100))
        let clip = try AudioClip.open(path)
        let length = (count * 16_000 + 44_099) / 44_100
        #expect(clip.info.sampleCount(at: .speech) == length)
        #expect(try clip.monoSamples().count == length)
    }

    @Test func `any rate can be asked for`() throws {
        let folder = try TemporaryFolder()
        let samples = Sounds.tone16(hertz: 300, rate: 16_000, count: 16_000)
        let clip = try AudioClip.open(try folder.file("tone.wav", WaveBytes.pcm16(samples)))
        for hertz in [1, 1_000, 8_000, 44_100, 192_000] {
            let rate = try #require(SampleRate(hertz: hertz))
            #expect(try clip.monoSamples(at: rate).count == hertz)
        }
    }

    @Test func `the same input gives the same samples`() throws {
        let folder = try TemporaryFolder()
        let samples = Sounds.tone16(hertz: 700, rate: 44_100, count: 100_000)
        let path = try folder.file("tone.wav", WaveBytes.pcm16(samples, rate: 44_100))
        let clip = try AudioClip.open(path)
        #expect(try clip.monoSamples() == (try clip.monoSamples()))
    }
}
