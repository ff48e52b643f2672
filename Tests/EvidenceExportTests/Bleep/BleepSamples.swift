import AudioIO
import EvidenceModel
import Foundation
import TestSupport
import Testing

/// Clips for tests, in a folder that goes with the test.
struct BleepSamples {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    func path(_ name: String) -> String { folder.path(name) }

    var names: [String] { folder.names }

    func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.url.appending(path: name)))
    }

    /// A clip of noise; each channel has its own, between -0.25 and 0.25.
    func noise(
        _ name: String, _ encoding: ClipEncoding, seconds: Double = 2, rate: Int = 8_000,
        channels: Int = 2
    ) throws -> AudioClip {
        var state: UInt64 = 7
        let samples = (0..<Int(seconds * Double(rate)) * channels).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 25) - 0.25
        }
        return try clip(name, encoding, samples, rate: rate, channels: channels)
    }

    func clip(
        _ name: String, _ encoding: ClipEncoding, _ samples: [Double], rate: Int, channels: Int
    ) throws -> AudioClip {
        let sampleRate = try #require(SampleRate(hertz: rate))
        var writer = try ClipWriter(
            creating: path(name), encoding, rate: sampleRate, channelCount: channels)
        try writer.write(samples)
        try writer.finish()
        return try AudioClip.open(path(name))
    }

    static func samples(_ clip: AudioClip) throws -> [Double] {
        var reader = try ClipReader(clip)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        var samples: [Double] = []
        while try reader.read(into: &block) { samples += block.samples }
        return samples
    }
}

extension Range where Bound == MediaTime {
    /// A stretch in milliseconds.
    static func milliseconds(_ start: Int64, _ end: Int64) -> TimeSpan {
        MediaTime(milliseconds: start)..<MediaTime(milliseconds: end)
    }
}
