public import AudioIO
import EvidenceModel

/// A released clip of a lossless codec, held against what the plan makes of it: the replacements are
/// made again from the released sound itself.
public struct BleepInspection: Hashable, Sendable {
    /// One channel of one region.
    public struct Channel: Hashable, Sendable {
        /// Frames that differ from the replacement by more than one step of the codec.
        public internal(set) var deviatingCount = 0
        /// How many of those are the original's, sample for sample; 0 without the original.
        public internal(set) var originalCount = 0
        /// The first and last of them, counted from the region's start.
        public internal(set) var deviating: ClosedRange<Int>?
        /// How many lie in the middle half of the region.
        public internal(set) var middleCount = 0
    }

    /// One region.
    public struct Region: Hashable, Sendable {
        /// The region.
        public let region: BleepRegion
        /// Its frames.
        public let frames: Range<Int>
        /// Its channels.
        public internal(set) var channels: [Channel]
    }

    /// The regions of the plan.
    public private(set) var regions: [Region]
    /// Frames outside the regions that are not the original's; nil without the original.
    public private(set) var changedCount: Int?
    /// The first of them.
    public private(set) var firstChange: Int?

    /// Reads the released clip twice, the original once.
    /// - Throws: ``AudioError``.
    public init(
        _ released: AudioClip, _ plan: BleepPlan, sound: BleepSound, original: AudioClip? = nil
    ) throws {
        let info = released.info
        let frames = plan.regions.map { $0.frames(at: info.rate, of: info.frameCount) }
        let surroundings = try RegionSurroundings.measure(released, frames)
        let replacements = surroundings.map { Replacement(sound, $0, rate: info.rate) }
        regions = zip(plan.regions, frames).map { region, frames in
            Region(
                region: region, frames: frames,
                channels: Array(repeating: Channel(), count: info.channelCount))
        }
        changedCount = original == nil ? nil : 0
        try compare(released, replacements, original)
    }

    private mutating func compare(
        _ released: AudioClip, _ replacements: [Replacement], _ original: AudioClip?
    ) throws {
        var reader = try ClipReader(released)
        let codec = reader.codec
        var block = FrameBlock(channelCount: released.info.channelCount)
        var source = try original.map { try LockstepReader($0) }
        while try reader.read(into: &block) {
            let truth = try source?.frames(block.frames)
            var made = block
            for index in regions.indices where regions[index].frames.overlaps(block.frames) {
                replacements[index].apply(to: &made)
                regions[index].count(block, made, truth, codec)
            }
            if let truth { countChanges(block, truth) }
        }
    }

    private mutating func countChanges(_ block: FrameBlock, _ truth: [Double]) {
        let inside = regions.map { $0.frames.clamped(to: block.frames) }.filter { !$0.isEmpty }
        for frame in block.frames where !inside.contains(where: { $0.contains(frame) }) {
            let start = (frame - block.firstFrame) * block.channelCount
            let range = start..<start + block.channelCount
            guard range.upperBound <= truth.count,
                block.samples[range].elementsEqual(truth[range])
            else {
                changedCount = (changedCount ?? 0) + 1
                firstChange = firstChange ?? frame
                continue
            }
        }
    }
}

extension BleepInspection.Region {
    fileprivate mutating func count(
        _ block: FrameBlock, _ made: FrameBlock, _ truth: [Double]?, _ codec: SampleCodec
    ) {
        for frame in frames.clamped(to: block.frames) {
            let start = (frame - block.firstFrame) * block.channelCount
            let offset = frame - frames.lowerBound
            let isMiddle = offset >= frames.count / 4 && offset < frames.count * 3 / 4
            for channel in channels.indices {
                let (found, wanted) = (
                    block.samples[start + channel], made.samples[start + channel]
                )
                guard !(abs(found - wanted) <= codec.tolerance(at: wanted)) else { continue }
                channels[channel].deviatingCount += 1
                if isMiddle { channels[channel].middleCount += 1 }
                let first = channels[channel].deviating?.lowerBound ?? offset
                channels[channel].deviating = first...offset
                if let truth, start + channel < truth.count, truth[start + channel] == found {
                    channels[channel].originalCount += 1
                }
            }
        }
    }
}

extension SampleCodec {
    /// How far a stored sample may be from the value that was meant: one step.
    fileprivate func tolerance(at value: Double) -> Double {
        switch self {
        case .muLaw, .aLaw: max(1 / 512, abs(value) / 16)
        case .float32, .float64: max(1e-6, abs(value) * 1e-6)
        default: step * 1.001
        }
    }
}

/// Reads a clip in the stretches that another one is read in.
struct LockstepReader: ~Copyable {
    private var reader: ClipReader
    private var block: FrameBlock
    private var pending: [Double] = []

    init(_ clip: AudioClip) throws(AudioError) {
        reader = try ClipReader(clip)
        block = FrameBlock(channelCount: clip.info.channelCount)
    }

    /// The samples of the next frames; fewer at the end.
    mutating func frames(_ range: Range<Int>) throws(AudioError) -> [Double] {
        let wanted = range.count * block.channelCount
        while pending.count < wanted, try reader.read(into: &block) { pending += block.samples }
        defer { pending.removeFirst(min(wanted, pending.count)) }
        return Array(pending.prefix(wanted))
    }
}
