import AudioIO
import EvidenceModel
import TestSupport
import Testing

struct AudioClipTests {
    @Test func `a WAV file says what it is`() throws {
        let folder = try TemporaryFolder()
        let samples: [Int16] = [0, 16_384, -8_192, 0]
        let bytes = WaveBytes.pcm16(samples, rate: 8_000, channelCount: 2)
        let info = try AudioClip.open(try folder.file("call.wav", bytes)).info
        #expect(info.format == "WAV (Microsoft), Signed 16 bit PCM")
        #expect(info.decoder.hasPrefix("libsndfile-1."))
        #expect(info.rate.hertz == 8_000)
        #expect(info.channelCount == 2)
        #expect(info.frameCount == 2)
        #expect(info.headerFrameCount == nil)
        #expect(info.byteCount == Int64(bytes.count))
        #expect(info.channelLevels == [-0.25...0, 0...0.5])
        #expect(info.peakLevel == 0.5)
        #expect(info.warnings == [])
        #expect(info.recordedAt == nil)
        #expect(info.span == .zero..<MediaTime(microseconds: 250))
    }

    @Test func `what a record says about a clip leaves out its folder`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16(Sounds.click(at: 1, of: 160)))
        let clip = try AudioClip.open(path)
        #expect(
            clip.source(sha256: "00ff")
                == ClipSource(
                    fileName: "call.wav", sha256: "00ff", byteCount: 364,
                    format: "WAV (Microsoft), Signed 16 bit PCM", decoder: clip.info.decoder,
                    frameCount: 160, rate: .speech, channelCount: 1))
    }

    @Test func `the mix is the mean of the channels`() throws {
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.float32([0.5, 0.25, -1, 0.5, 0, 0.75], channelCount: 2)
        let clip = try AudioClip.open(try folder.file("call.wav", bytes))
        #expect(try clip.monoSamples() == [0.375, -0.25, 0.375])
        #expect(try clip.monoSamples(.channel(0)) == [0.5, -1, 0])
        #expect(try clip.monoSamples(.channel(1)) == [0.25, 0.5, 0.75])
    }

    @Test(arguments: [-1, 2, .max])
    func `a channel that is not there is refused`(_ channel: Int) throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16([1, 2, 3, 4], channelCount: 2))
        let clip = try AudioClip.open(path)
        let error = AudioError.noSuchChannel(path: path, channel: channel, channelCount: 2)
        #expect(throws: error) { try clip.monoSamples(.channel(channel)) }
        #expect(error.exitStatus == .usage)
    }

    @Test(arguments: [(Float(0.9), 0), (2, 1_331), (20, 1_936)])
    func `sound that was recorded too loud is said to be cut off`(
        _ gain: Float, _ count: Int
    ) throws {
        let folder = try TemporaryFolder()
        let tone = Sounds.tone(hertz: 441, rate: 16_000, count: 2_000)
        let samples = tone.map { min(max($0 * 2 * gain, -1), 1) }
        let clip = try AudioClip.open(try folder.file("call.wav", WaveBytes.float32(samples)))
        #expect(
            clip.info.warnings == (count > 0 ? [.clipped(sampleCount: count, of: 2_000)] : []))
    }

    @Test func `a clip that stands still between clicks is not cut off`() throws {
        let folder = try TemporaryFolder()
        let samples = Sounds.click(at: 500, of: 2_000)
        let clip = try AudioClip.open(
            try folder.file("call.wav", WaveBytes.pcm16(samples, channelCount: 1)))
        #expect(clip.info.warnings == [])
    }

    @Test func `samples that are no numbers become silence and are counted`() throws {
        let folder = try TemporaryFolder()
        let samples: [Float] = [.nan, 0.5, .infinity, -0.5, -.infinity, 1e30, 0.25]
        let clip = try AudioClip.open(try folder.file("call.wav", WaveBytes.float32(samples)))
        #expect(clip.info.unusableSampleCount == 4)
        #expect(clip.info.warnings == [.unusableSamples(count: 4)])
        #expect(clip.info.peakLevel == 0.5)
        #expect(try clip.monoSamples() == [0, 0.5, 0, -0.5, 0, 0, 0.25])
    }

    @Test(arguments: [8_000, 16_000, 44_100])
    func `opening and decoding in one pass gives the same`(_ hertz: Int) throws {
        let folder = try TemporaryFolder()
        let samples = Sounds.tone16(hertz: 440, rate: hertz, count: 200_001)
        let bytes = WaveBytes.pcm16(samples, rate: hertz, channelCount: 3)
        let path = try folder.file("call.wav", bytes)
        let clip = try AudioClip.open(path)
        for channel in [ChannelSelection.mix, .channel(2)] {
            var samples: [Float] = []
            let opened = try AudioClip.openReadingMono(path, channel) { block in
                for index in block.indices { samples.append(block[index]) }
            }
            #expect(opened == clip)
            #expect(samples == (try clip.monoSamples(channel)))
        }
        #expect(throws: AudioError.noSuchChannel(path: path, channel: 3, channelCount: 3)) {
            try AudioClip.openReadingMono(path, .channel(3)) { _ in }
        }
    }

    @Test func `blocks follow each other without a gap`() throws {
        let folder = try TemporaryFolder()
        let samples = (0..<200_000).map { Float($0 % 1_000) / 1_000 }
        let clip = try AudioClip.open(try folder.file("call.wav", WaveBytes.float32(samples)))
        var sizes: [Int] = []
        var joined: [Float] = []
        try clip.readMono { block in
            sizes.append(block.count)
            for index in block.indices { joined.append(block[index]) }
        }
        #expect(joined == samples)
        #expect(sizes == [65_536, 65_536, 65_536, 3_392])
    }

    @Test func `what the taker throws ends the reading`() throws {
        struct Enough: Error {}
        let folder = try TemporaryFolder()
        let bytes = WaveBytes.pcm16([Int16](repeating: 1, count: 200_000))
        let clip = try AudioClip.open(try folder.file("call.wav", bytes))
        var blockCount = 0
        #expect(throws: Enough.self) {
            try clip.readMono { _ in
                blockCount += 1
                throw Enough()
            }
        }
        #expect(blockCount == 1)
    }

    @Test func `a file that changed since it was opened is not read on`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("call.wav", WaveBytes.pcm16(Sounds.click(at: 3, of: 1_000)))
        let clip = try AudioClip.open(path)
        _ = try folder.file("call.wav", WaveBytes.pcm16(Sounds.click(at: 3, of: 999)))
        #expect(throws: AudioError.changed(path: path)) { try clip.monoSamples() }
        // The same size, but less in it.
        let other = WaveBytes.pcm16(
            Sounds.click(at: 3, of: 900),
            before: WaveBytes.chunk("junk", Array(repeating: 0, count: 192)))
        _ = try folder.file("call.wav", other)
        #expect(throws: AudioError.changed(path: path)) { try clip.monoSamples() }
    }

    @Test func `silence is told from sound, channel by channel`() throws {
        let folder = try TemporaryFolder()
        let left = [Int16](repeating: 0, count: 100)
        let interleaved = zip(left, Sounds.click(at: 50, of: 100)).flatMap { [$0, $1] }
        let path = try folder.file("call.wav", WaveBytes.pcm16(interleaved, channelCount: 2))
        let clip = try AudioClip.open(path)
        #expect(throws: AudioError.silent(path: path)) { try clip.requireSound(.channel(0)) }
        try clip.requireSound(.channel(1))
        try clip.requireSound(.mix)
    }

    @Test(
        arguments: [
            ([0, 0, 0], true), ([500, 500, 500], true), ([8, -8, 0], true), ([9, -8, 0], false),
        ] as [([Int16], Bool)])
    func `a rest position or the smallest step is silence`(_ samples: [Int16], isSilent: Bool)
        throws
    {
        let folder = try TemporaryFolder()
        let clip = try AudioClip.open(try folder.file("call.wav", WaveBytes.pcm16(samples)))
        #expect(clip.info.isSilent() == isSilent)
    }
}
