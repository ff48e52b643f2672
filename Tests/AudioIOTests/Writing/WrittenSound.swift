import AudioIO
import EvidenceModel
import Foundation
import Testing

/// Sound that tests write and compare.
enum WrittenSound {
    /// Seeded noise between -0.5 and 0.5, interleaved; a longer smoothing leaves lower frequencies.
    static func noise(frames: Int, channels: Int, smoothing: Int = 1) -> [Double] {
        var state: UInt64 = 42
        var last = Array(repeating: 0.0, count: channels)
        return (0..<frames * channels).map { index in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let fresh = Double(state >> 40) / Double(1 << 24) - 0.5
            last[index % channels] += (fresh - last[index % channels]) / Double(smoothing)
            return last[index % channels]
        }
    }

    static func write(
        _ samples: [Double], to path: String, _ encoding: ClipEncoding, _ hertz: Int,
        channels: Int = 0
    ) throws {
        let rate = try #require(SampleRate(hertz: hertz))
        let count = channels > 0 ? channels : samples.count % 2 == 0 ? 2 : 1
        var writer = try ClipWriter(
            creating: path, encoding, rate: rate, channelCount: count)
        try writer.write(samples)
        try writer.finish()
    }

    @discardableResult
    static func copy(_ clip: AudioClip, to path: String) throws -> ClipEncoding {
        var reader = try ClipReader(clip)
        let encoding = reader.releaseEncoding
        var writer = try ClipWriter(
            creating: path, encoding, rate: clip.info.rate,
            channelCount: clip.info.channelCount)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        while try reader.read(into: &block) { try writer.write(block.samples) }
        try writer.finish()
        return ClipEncoding(encoding.container, encoding.codec)
    }

    static func samples(_ clip: AudioClip) throws -> [Double] {
        var reader = try ClipReader(clip)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        var samples: [Double] = []
        while try reader.read(into: &block) { samples += block.samples }
        return samples
    }

    /// The shift in frames, up to 3,000 either way, at which two sounds' first channels agree best.
    static func lag(of late: [Double], behind early: [Double], channels: Int) -> Int {
        func first(_ samples: [Double]) -> [Double] {
            stride(from: 0, to: samples.count, by: channels).map { samples[$0] }
        }
        let early = Array(first(early)[4_000..<8_000]), late = first(late)
        return (-3_000...3_000).max { a, b in agreement(a) < agreement(b) } ?? .max
        func agreement(_ shift: Int) -> Double {
            var sum = 0.0
            for index in early.indices { sum += early[index] * late[4_000 + index + shift] }
            return sum
        }
    }
}
