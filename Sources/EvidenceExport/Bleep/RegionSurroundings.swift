import AudioIO
import EvidenceModel
import Foundation

/// What the replacement of a region is fitted to: the sound beside it, and nothing of it.
struct RegionSurroundings: Sendable {
    /// The frames that are replaced.
    let frames: Range<Int>
    /// The frame just before, a sample a channel; empty at the start of the clip.
    fileprivate(set) var before: [Double] = []
    /// The frame just after, a sample a channel; empty at the end of the clip.
    fileprivate(set) var after: [Double] = []
    private var windows: [Range<Int>]
    private var squares: [Double]
    private var frameCount = 0

    private init(frames: Range<Int>, windows: [Range<Int>], channelCount: Int) {
        self.frames = frames
        self.windows = windows.filter { !$0.isEmpty }
        squares = Array(repeating: 0, count: channelCount)
    }

    /// The level of a replacement, in tenths of a decibel of full scale, where a sine of full scale
    /// has 0 (AES17): that of the loudest channel within a second on either side, -18 dB at the most
    /// and -40 dB at the least, so that it is heard.
    var levelTenths: Int {
        guard frameCount > 0, let loudest = squares.max(), loudest.isFinite, loudest > 0 else {
            return frameCount > 0 ? -400 : -180
        }
        let decibels = 10 * log10(2 * loudest / Double(frameCount))
        return Int((min(-18, max(-40, decibels)) * 10).rounded())
    }
}

extension RegionSurroundings {
    /// Reads the clip once and measures around every region; `regions` are in order and apart.
    static func measure(_ clip: AudioClip, _ regions: [Range<Int>]) throws -> [RegionSurroundings] {
        let count = clip.info.frameCount, second = clip.info.rate.hertz
        var all = regions.indices.map { index in
            let region = regions[index]
            let previous = index > 0 ? regions[index - 1].upperBound : 0
            let next = index + 1 < regions.count ? regions[index + 1].lowerBound : count
            return RegionSurroundings(
                frames: region,
                windows: [
                    max(previous, region.lowerBound - second)..<region.lowerBound,
                    region.upperBound..<min(next, region.upperBound + second),
                ], channelCount: clip.info.channelCount)
        }
        guard !all.isEmpty else { return [] }
        var reader = try ClipReader(clip)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        var first = 0
        while try reader.read(into: &block) {
            while first < all.count, all[first].reach.upperBound <= block.frames.lowerBound {
                first += 1
            }
            for index in first..<all.count {
                guard all[index].reach.lowerBound < block.frames.upperBound else { break }
                all[index].add(block)
            }
        }
        return all
    }

    private var reach: Range<Int> {
        let start = windows.first?.lowerBound ?? frames.lowerBound
        let end = windows.last?.upperBound ?? frames.upperBound
        return min(start, frames.lowerBound)..<max(end, frames.upperBound)
    }

    private mutating func add(_ block: FrameBlock) {
        if block.frames.contains(frames.lowerBound - 1) {
            before = block.frame(frames.lowerBound - 1)
        }
        if block.frames.contains(frames.upperBound) { after = block.frame(frames.upperBound) }
        for window in windows {
            let shared = window.clamped(to: block.frames)
            guard !shared.isEmpty else { continue }
            frameCount += shared.count
            for channel in squares.indices {
                squares[channel] += block.energy(of: shared, channel: channel)
            }
        }
    }
}

extension FrameBlock {
    fileprivate func frame(_ number: Int) -> [Double] {
        let start = (number - firstFrame) * channelCount
        return Array(samples[start..<start + channelCount])
    }

    fileprivate func energy(of frames: Range<Int>, channel: Int) -> Double {
        let span = samples.span
        var sum = 0.0
        var index = (frames.lowerBound - firstFrame) * channelCount + channel
        for _ in frames {
            sum += span[index] * span[index]
            index += channelCount
        }
        return sum
    }
}
