/// Interleaved samples of a stretch of sound, all of them usable numbers; its storage is used again
/// for the next stretch.
struct SampleBlock {
    /// Beyond this magnitude a sample is no sound: it exceeds every integer format read unscaled.
    static let usableMagnitude: Float = 4_294_967_296

    /// The samples, frame by frame; those from ``sampleCount`` on are not of this stretch.
    private(set) var storage: [Float]
    let channelCount: Int
    private(set) var frameCount = 0
    /// Samples of this stretch that were unusable and became zero.
    private(set) var unusableSampleCount = 0

    /// Creates an empty block with room for about 64 Ki samples, one frame at the least.
    init(channelCount: Int) {
        self.channelCount = channelCount
        storage = Array(repeating: 0, count: max(1, 65_536 / channelCount) * channelCount)
    }

    /// Samples of this stretch in all channels.
    var sampleCount: Int { frameCount * channelCount }

    /// Replaces the content; `read` fills the room from its start and returns how many frames it filled.
    mutating func fill(_ read: (inout MutableSpan<Float>) -> Int) {
        var room = storage.mutableSpan
        frameCount = min(read(&room), room.count / channelCount)
        unusableSampleCount = Self.silenceUnusable(&room, count: frameCount * channelCount)
    }

    private static func silenceUnusable(_ samples: inout MutableSpan<Float>, count: Int) -> Int {
        precondition(count <= samples.count)
        var unusable: Int32 = 0
        for index in 0..<count {
            let sample = samples[index]
            // False for NaN too.
            let isUsable = abs(sample) <= usableMagnitude
            samples[index] = isUsable ? sample : 0
            unusable &+= isUsable ? 0 : 1
        }
        return Int(unusable)
    }
}
