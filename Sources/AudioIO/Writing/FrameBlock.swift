/// Some consecutive frames of a clip, all channels, with a 64-bit number a sample so that 32-bit
/// samples are exact. Full scale is -1 to 1; what is stored beyond it is not clipped.
public struct FrameBlock: Sendable {
    /// The samples, frame by frame: sample c of frame f is at `(f - firstFrame) * channelCount + c`.
    public var samples: [Double] = []
    /// The number of the first frame, from 0.
    public internal(set) var firstFrame = 0
    /// Samples in a frame.
    public let channelCount: Int

    /// Creates an empty block.
    public init(channelCount: Int) { self.channelCount = max(1, channelCount) }

    /// The numbers of the frames it holds.
    public var frames: Range<Int> { firstFrame..<firstFrame + samples.count / channelCount }
}
