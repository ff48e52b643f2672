import EvidenceModel

/// Reads a clip once more, as one channel at the rate that is wanted.
struct MonoReader: ~Copyable {
    private let clip: AudioClip
    private let rate: SampleRate
    private var file: SoundFile
    private var converter: MonoConverter
    private var block: SampleBlock
    private var isFinished = false

    init(
        _ clip: AudioClip, _ channel: ChannelSelection, at rate: SampleRate
    ) throws(AudioError) {
        try clip.requireChannel(channel)
        let file = try SoundFile(again: clip)
        guard file.matches(clip.info) else { throw .changed(path: clip.path) }
        converter = try file.converter(channel, to: rate)
        block = SampleBlock(channelCount: file.channelCount)
        self.file = file
        self.clip = clip
        self.rate = rate
    }

    /// Replaces `samples` with the next stretch of sound, one sample or more; false, and none, at the
    /// end.
    mutating func read(into samples: inout [Float]) throws(AudioError) -> Bool {
        samples.removeAll(keepingCapacity: true)
        while samples.isEmpty, !isFinished {
            try file.read(into: &block, at: converter.framesTaken)
            try convert(into: &samples)
            isFinished = block.frameCount == 0
        }
        guard isFinished, converter.framesTaken != clip.info.frameCount else {
            return !samples.isEmpty
        }
        throw .changed(path: clip.path)
    }

    private mutating func convert(into samples: inout [Float]) throws(AudioError) {
        do {
            try converter.convert(block, onto: &samples)
        } catch {
            throw file.refusal(error, to: rate)
        }
    }
}

extension SoundFile {
    /// A converter for this file's blocks.
    func converter(
        _ channel: ChannelSelection, to rate: SampleRate
    ) throws(AudioError) -> MonoConverter {
        do {
            return try MonoConverter(channel, from: self.rate, to: rate)
        } catch {
            throw refusal(error, to: rate)
        }
    }

    /// What it means for the user that libsoxr refused.
    func refusal(_ refusal: Resampler.Refusal, to rate: SampleRate) -> AudioError {
        .notResampled(path: path, from: self.rate, to: rate, reason: refusal.reason)
    }
}
