import AudioIO
import EvidenceModel
import Foundation

/// The sound that stands in place of a region. It is made of nothing but the region's place, its
/// level and the two frames beside it, so that it can be made again from the released clip.
///
/// The fades of 8 ms lead from the frame before into the replacement and from it to the frame after:
/// a step there would click. No sample of what was removed enters them.
struct Replacement {
    private let sound: BleepSound
    private let around: RegionSurroundings
    private let fadeCount: Int
    private let amplitude: Double
    private let radiansPerFrame: Double

    init(_ sound: BleepSound, _ around: RegionSurroundings, rate: SampleRate) {
        self.sound = sound
        self.around = around
        fadeCount = min(rate.hertz * 8 / 1_000, around.frames.count / 2)
        amplitude = pow(10, Double(around.levelTenths) / 200)
        radiansPerFrame = 2 * .pi * min(1_000, Double(rate.hertz) / 4) / Double(rate.hertz)
    }

    /// Overwrites those frames of the block that belong to the region.
    func apply(to block: inout FrameBlock) {
        let shared = around.frames.clamped(to: block.frames)
        let channelCount = block.channelCount
        var index = (shared.lowerBound - block.firstFrame) * channelCount
        for frame in shared {
            let value = sample(at: frame)
            let start = share(frame - around.frames.lowerBound)
            let end = share(around.frames.upperBound - 1 - frame)
            for channel in 0..<channelCount {
                block.samples[index] =
                    value * start * end
                    + edge(around.before, channel) * (1 - start)
                    + edge(around.after, channel) * (1 - end)
                index += 1
            }
        }
    }

    /// How far a fade is, 0 to 1, `distance` frames inside the region.
    private func share(_ distance: Int) -> Double {
        guard distance < fadeCount else { return 1 }
        return 0.5 - 0.5 * cos(.pi * (Double(distance) + 0.5) / Double(fadeCount))
    }

    private func edge(_ frame: [Double], _ channel: Int) -> Double {
        frame.isEmpty || !frame[channel].isFinite ? 0 : frame[channel]
    }

    private func sample(at frame: Int) -> Double {
        switch sound {
        case .tone:
            return amplitude * sin(radiansPerFrame * Double(frame - around.frames.lowerBound))
        case .silence: return 0
        case .noise(let seed):
            // Uniform, with the power of the tone.
            return amplitude * 1.5.squareRoot() * Self.uniform(seed, frame)
        }
    }

    /// A number from -1 to 1 for a frame: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
    private static func uniform(_ seed: UInt64, _ frame: Int) -> Double {
        var mixed = seed &+ UInt64(truncatingIfNeeded: frame + 1) &* 0x9E37_79B9_7F4A_7C15
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 52) - 1
    }
}
