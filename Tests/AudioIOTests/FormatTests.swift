import AudioIO
import CSndfile
import EvidenceModel
import Foundation
import TestSupport
import Testing

struct FormatTests {
    @Test(arguments: SoundWriter.formats)
    func `every format is decoded to its last frame`(_ format: SoundWriter.Format) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("clip")
        let tone = Sounds.tone(hertz: 440, rate: 16_000, count: 40_000)
        try SoundWriter.write(tone, as: format.code, rate: 16_000, to: path)
        let clip = try AudioClip.open(path)
        #expect(clip.info.format == format.name)
        #expect(clip.info.rate == .speech)
        #expect(clip.info.channelCount == 1)
        if format.isExact {
            #expect(clip.info.frameCount == tone.count)
        } else {
            #expect((tone.count..<tone.count + 2_048).contains(clip.info.frameCount))
        }
        let decoded = try clip.monoSamples()
        #expect(decoded.count == clip.info.frameCount)
        let inner = 2_000..<tone.count - 2_000
        let largestError = inner.map { abs(decoded[$0] - tone[$0]) }.max()
        #expect(try #require(largestError) <= format.tolerance)
    }

    @Test(arguments: SoundWriter.formats)
    func `a file cut anywhere is read as far as it goes or refused`(
        _ format: SoundWriter.Format
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("clip")
        let tone = Sounds.tone(hertz: 440, rate: 8_000, count: 4_000)
        try SoundWriter.write(tone, as: format.code, rate: 8_000, to: path)
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let cuts =
            Array(stride(from: 1, to: bytes.count, by: bytes.count / 40 + 1)) + Array(35..<55)
        for cut in cuts {
            let path = try folder.file("cut", Array(bytes[..<cut]))
            do {
                let clip = try AudioClip.open(path)
                #expect(clip.info.frameCount <= 5_000)
                #expect(try clip.monoSamples().count == clip.info.sampleCount(at: .speech))
            } catch {
                #expect(error.exitStatus == .badData)
                #expect(error.description.hasPrefix(path + ": "))
                #expect(!error.description.contains { $0.isNewline })
            }
        }
    }

    @Test(arguments: SoundWriter.formats)
    func `a damaged file is read as far as it goes or refused`(
        _ format: SoundWriter.Format
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("clip")
        let tone = Sounds.tone(hertz: 440, rate: 8_000, count: 4_000)
        try SoundWriter.write(tone, as: format.code, rate: 8_000, to: path)
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        var random = SeededGenerator(seed: 7)
        for _ in 0..<30 {
            var damaged = bytes
            for _ in 0..<8 {
                let place = Int.random(in: 0..<min(damaged.count, 1_000), using: &random)
                damaged[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            let path = try folder.file("damaged", damaged)
            do {
                let clip = try AudioClip.open(path)
                #expect(clip.info.peakLevel.isFinite)
                guard clip.info.sampleCount(at: .speech) < 2_000_000 else { continue }
                let samples = try clip.monoSamples()
                #expect(samples.count == clip.info.sampleCount(at: .speech))
                #expect(samples.allSatisfy { $0.isFinite })
            } catch {
                #expect(error.exitStatus == .badData)
            }
        }
    }

    @Test func `an MP3 of variable bit rate without a length in its header is decoded whole`()
        throws
    {
        let folder = try TemporaryFolder()
        let path = folder.path("clip.mp3")
        // Silence takes few bytes and noise many, so that a length guessed from the first frames is
        // far off.
        var random = SeededGenerator(seed: 1)
        let noise = (0..<160_000).map { _ in Float.random(in: -0.5...0.5, using: &random) }
        try SoundWriter.write(
            noise + [Float](repeating: 0, count: 160_000),
            as: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, rate: 16_000, variableBitRate: true,
            to: path)
        let whole = try AudioClip.open(path)
        #expect(whole.info.frameCount == 320_000)
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let bare = try AudioClip.open(
            try folder.file("bare.mp3", MP3Bytes.withoutLengthFrame(bytes)))
        // Nothing tells how much of the first and the last frame is padding.
        #expect((320_000...322_304).contains(bare.info.frameCount))
        #expect(try bare.monoSamples().count == bare.info.frameCount)
    }

    @Test func `an MP3 joined to another says that its end was left`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("clip.mp3")
        var random = SeededGenerator(seed: 1)
        let noise = (0..<160_000).map { _ in Float.random(in: -0.5...0.5, using: &random) }
        try SoundWriter.write(
            noise, as: SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III, rate: 16_000,
            variableBitRate: true, to: path)
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        #expect(try AudioClip.open(path).info.warnings == [])
        let joined = try AudioClip.open(try folder.file("joined.mp3", bytes + bytes))
        #expect(joined.info.warnings == [.ignoredEnd(byteCount: bytes.count)])
    }

    @Test func `text fields are read`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("clip.flac")
        let tone = Sounds.tone(hertz: 440, rate: 16_000, count: 1_600)
        try SoundWriter.write(
            tone, as: SF_FORMAT_FLAC | SF_FORMAT_PCM_16, rate: 16_000, title: "Перехват 7", to: path
        )
        let fields = try AudioClip.open(path).info.textFields
        #expect(fields.map(\.name) == ["title"])
        #expect(fields.map(\.value) == ["Перехват 7"])
    }

    @Test func `GSM and VOX without a header are told by their names`() throws {
        let folder = try TemporaryFolder()
        let tone = Sounds.tone(hertz: 440, rate: 8_000, count: 16_000)
        let path = folder.path("call.GSM")
        try SoundWriter.write(
            tone, as: SF_FORMAT_RAW | SF_FORMAT_GSM610, rate: 8_000, to: path)
        let info = try AudioClip.open(path).info
        #expect(info.frameCount == 16_000)
        #expect(info.rate.hertz == 8_000)
        #expect(info.warnings == [.headerless(format: "RAW (header-less), GSM 6.10")])
    }
}
