import AudioIO
import EvidenceModel
import Foundation
import TestSupport
import Testing

struct ClipWriterTests {
    private static let exact: [ClipEncoding] = [
        ClipEncoding(.wav, .unsigned8), ClipEncoding(.wav, .signed16),
        ClipEncoding(.wav, .signed24), ClipEncoding(.wav, .signed32),
        ClipEncoding(.wav, .float32), ClipEncoding(.wav, .float64), ClipEncoding(.wav, .muLaw),
        ClipEncoding(.wav, .aLaw), ClipEncoding(.wavExtensible, .signed16),
        ClipEncoding(.rf64, .signed24), ClipEncoding(.flac, .signed8),
        ClipEncoding(.flac, .signed16), ClipEncoding(.flac, .signed24),
    ]
    private static let lossy: [(ClipEncoding, Int)] = [
        (ClipEncoding(.ogg, .vorbis), 44_100), (ClipEncoding(.ogg, .vorbis), 8_000),
        (ClipEncoding(.ogg, .opus, bitsPerSecond: 40_000), 8_000),
        (ClipEncoding(.ogg, .opus, bitsPerSecond: 40_000), 16_000),
        (ClipEncoding(.ogg, .opus, bitsPerSecond: 96_000), 48_000),
        (ClipEncoding(.mpeg, .mp3, bitsPerSecond: 40_000), 8_000),
        (ClipEncoding(.mpeg, .mp3, bitsPerSecond: 64_000), 16_000),
        (ClipEncoding(.mpeg, .mp3, bitsPerSecond: 128_000), 44_100),
    ]

    @Test(arguments: exact)
    func `a clip read and written again has the same bytes`(encoding: ClipEncoding) throws {
        let folder = try TemporaryFolder()
        let first = folder.path + "/first"
        let second = folder.path + "/second"
        try WrittenSound.write(
            WrittenSound.noise(frames: 70_001, channels: 2), to: first, encoding, 8_000)
        let clip = try AudioClip.open(first)
        #expect(try WrittenSound.copy(clip, to: second) == encoding)
        #expect(clip.info.frameCount == 70_001)
        // µ-law has two zeros, of which the decoder makes one.
        let isSame =
            encoding.codec == .muLaw
            ? try WrittenSound.samples(clip) == WrittenSound.samples(AudioClip.open(second))
            : bytes(first) == bytes(second)
        #expect(isSame)
    }

    @Test(arguments: lossy)
    func `a lossy copy has as many frames, and none is late`(
        encoding: ClipEncoding, rate: Int
    ) throws {
        let folder = try TemporaryFolder()
        let sound = WrittenSound.noise(frames: rate * 3 + 17, channels: 2, smoothing: 6)
        try WrittenSound.write(sound, to: folder.path + "/first", encoding, rate)
        let first = try AudioClip.open(folder.path + "/first")
        #expect(first.info.frameCount == rate * 3 + 17)
        try WrittenSound.copy(first, to: folder.path + "/second")
        let second = try AudioClip.open(folder.path + "/second")
        #expect(second.info.frameCount == rate * 3 + 17)
        #expect(second.info.rate == first.info.rate)
        #expect(
            try WrittenSound.lag(of: WrittenSound.samples(second), behind: sound, channels: 2) == 0)
    }

    @Test(arguments: [ClipEncoding(.ogg, .vorbis), ClipEncoding(.ogg, .opus)])
    func `the same sound gives the same Ogg file`(encoding: ClipEncoding) throws {
        let folder = try TemporaryFolder()
        let sound = WrittenSound.noise(frames: 30_000, channels: 1)
        try WrittenSound.write(sound, to: folder.path + "/first", encoding, 16_000)
        try WrittenSound.write(sound, to: folder.path + "/second", encoding, 16_000)
        let isSame = bytes(folder.path + "/first") == bytes(folder.path + "/second")
        #expect(isSame)
        #expect(bytes(folder.path + "/first").dropFirst(14).prefix(4) == Array("EARW".utf8)[...])
    }

    private func bytes(_ path: String) -> [UInt8] {
        FileManager.default.contents(atPath: path).map { Array($0) } ?? []
    }
}
