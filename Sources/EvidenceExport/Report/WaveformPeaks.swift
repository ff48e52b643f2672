import AudioIO
import Foundation

/// The outline of a sound: the largest magnitude in each of so many equal parts, all channels.
struct WaveformPeaks {
    /// From 0 to 1; nil for a part that is not to be drawn.
    let values: [Double?]

    /// Reads the clip once. A part that touches one of the `hidden` frames is not measured at all, so
    /// that nothing of what was there can be drawn.
    init(_ clip: AudioClip, count: Int, hiding hidden: [Range<Int>] = []) throws {
        let total = max(1, clip.info.frameCount)
        var peaks = [Double](repeating: 0, count: count)
        let concealed = Set(
            hidden.filter { !$0.isEmpty }.flatMap { frames in
                frames.lowerBound * count / total...(frames.upperBound - 1) * count / total
            })
        var reader = try ClipReader(clip)
        var block = FrameBlock(channelCount: clip.info.channelCount)
        while try reader.read(into: &block) {
            for frame in block.frames {
                let part = min(count - 1, frame * count / total)
                let start = (frame - block.firstFrame) * block.channelCount
                for sample in block.samples[start..<start + block.channelCount]
                where abs(sample) > peaks[part] {
                    peaks[part] = abs(sample)
                }
            }
        }
        values = peaks.enumerated().map { concealed.contains($0) ? nil : min(1, $1) }
    }
}
