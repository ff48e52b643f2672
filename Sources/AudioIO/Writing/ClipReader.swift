import CSndfile
import EvidenceModel

/// Reads all channels of a clip once, from its first frame to its last, as they are stored: nothing
/// is mixed, resampled, rounded or replaced.
public struct ClipReader: ~Copyable {
    /// The clip that is read.
    public let clip: AudioClip
    /// How it stores its samples, or the codec as wide as what it decodes to.
    public let codec: SampleCodec
    /// What a changed copy of the clip is written as. A lossy copy gets a tenth more bits than the
    /// clip has, so that being encoded again costs little.
    public let releaseEncoding: ClipEncoding
    private var file: SoundFile
    private var nextFrame = 0

    /// Opens the clip again.
    /// - Throws: what ``AudioClip/open(_:)`` throws; ``AudioError/changed(path:)`` when the file is
    ///   not what it was.
    public init(_ clip: AudioClip) throws(AudioError) {
        let file = try SoundFile(again: clip)
        guard file.matches(clip.info) else { throw .changed(path: clip.path) }
        let coding = SourceCoding(formatCode: file.formatCode, channelCount: file.channelCount)
        codec = coding.codec
        let seconds = Double(clip.info.frameCount) / Double(clip.info.rate.hertz)
        let bitsPerSecond = Double(clip.info.byteCount) * 8.8 / max(seconds, 0.1)
        releaseEncoding = coding.release(
            bitsPerSecond: bitsPerSecond < 1e9 ? Int(bitsPerSecond) : nil)
        self.clip = clip
        self.file = file
    }

    /// Replaces the block's content with the next frames; false, and none, at the end.
    /// - Throws: ``AudioError/changed(path:)`` when there are fewer or more frames than when the
    ///   clip was opened.
    public mutating func read(into block: inout FrameBlock) throws(AudioError) -> Bool {
        let count = file.readFrames(into: &block.samples)
        block.firstFrame = nextFrame
        nextFrame += count
        let isWhole =
            count > 0
            ? nextFrame <= clip.info.frameCount : nextFrame == clip.info.frameCount
        guard isWhole else { throw .changed(path: clip.path) }
        return count > 0
    }
}

extension SoundFile {
    /// Replaces `samples` with the next frames, at most 16 Ki of one channel's worth, and gives their
    /// number.
    fileprivate mutating func readFrames(into samples: inout [Double]) -> Int {
        let capacity = max(1, 65_536 / channelCount)
        samples.removeAll(keepingCapacity: true)
        // A call that meets damage gives nothing of what it decoded before it; see read(into:at:).
        let isMPEG = formatCode & Int32(SF_FORMAT_TYPEMASK) == Int32(SF_FORMAT_MPEG)
        let step = isMPEG ? 64 : capacity
        var filled = 0
        samples.append(contentsOf: repeatElement(0, count: capacity * channelCount))
        unsafe samples.withUnsafeMutableBufferPointer { buffer in
            while filled < capacity {
                let next = unsafe buffer.baseAddress.map { unsafe $0 + filled * channelCount }
                let wanted = min(step, capacity - filled)
                let count = unsafe sf_readf_double(handle, next, sf_count_t(wanted))
                guard count > 0 else { break }
                filled += Int(count)
            }
        }
        samples.removeLast((capacity - filled) * channelCount)
        return filled
    }
}
