import EvidenceModel

/// Reads a clip once, as one channel at the rate that is wanted.
struct MonoReader: ~Copyable {
    private let clip: AudioClip
    private let channel: ChannelSelection
    private let rate: SampleRate
    private var file: SoundFile
    private var resampler: Resampler?
    private var block: SampleBlock
    private var mono: [Float] = []
    private var framesRead = 0
    private var samplesGiven = 0
    private var isFinished = false

    init(
        _ clip: AudioClip, _ channel: ChannelSelection, at rate: SampleRate
    ) throws(AudioError) {
        try clip.requireChannel(channel)
        let file = try SoundFile(InputFile(clip.path))
        guard file.matches(clip.info) else { throw .changed(path: clip.path) }
        do {
            resampler = clip.info.rate == rate ? nil : try Resampler(from: file.rate, to: rate)
        } catch {
            throw .notResampled(
                path: clip.path, from: clip.info.rate, to: rate, reason: error.reason)
        }
        block = SampleBlock(channelCount: file.channelCount)
        self.file = file
        self.clip = clip
        self.channel = channel
        self.rate = rate
    }

    /// Replaces `samples` with the next stretch of sound, one sample or more; false, and none, at the
    /// end.
    mutating func read(into samples: inout [Float]) throws(AudioError) -> Bool {
        samples.removeAll(keepingCapacity: true)
        while samples.isEmpty, !isFinished {
            try file.read(into: &block, at: framesRead)
            framesRead += block.frameCount
            try convert(into: &samples)
            if block.frameCount == 0 { try finish(&samples) }
            fit(&samples)
        }
        return !samples.isEmpty
    }

    private mutating func convert(into samples: inout [Float]) throws(AudioError) {
        guard resampler != nil else {
            block.mix(channel, into: &samples)
            return
        }
        block.mix(channel, into: &mono)
        do {
            try resampler?.convert(mono, onto: &samples)
        } catch {
            throw refusal(error)
        }
    }

    private mutating func finish(_ samples: inout [Float]) throws(AudioError) {
        isFinished = true
        guard framesRead == clip.info.frameCount else { throw .changed(path: clip.path) }
        do {
            try resampler?.finish(onto: &samples)
        } catch {
            throw refusal(error)
        }
    }

    /// Keeps the length exact: libsoxr may give a sample more or less at the end.
    private mutating func fit(_ samples: inout [Float]) {
        let missing = clip.info.sampleCount(at: rate) - samplesGiven
        if samples.count > missing {
            samples.removeLast(samples.count - missing)
        } else if isFinished {
            samples += repeatElement(0, count: missing - samples.count)
        }
        samplesGiven += samples.count
    }

    private func refusal(_ error: Resampler.Refusal) -> AudioError {
        .notResampled(path: clip.path, from: clip.info.rate, to: rate, reason: error.reason)
    }
}
