import EvidenceModel

/// Makes one channel at one rate of the blocks of a file.
struct MonoConverter: ~Copyable {
    private let channel: ChannelSelection
    private let inputRate: SampleRate
    private let rate: SampleRate
    private var resampler: Resampler?
    private var mono: [Float] = []
    private(set) var framesTaken = 0
    private var samplesGiven = 0

    init(
        _ channel: ChannelSelection, from inputRate: SampleRate, to rate: SampleRate
    ) throws(Resampler.Refusal) {
        self.channel = channel
        self.inputRate = inputRate
        self.rate = rate
        resampler = inputRate == rate ? nil : try Resampler(from: inputRate, to: rate)
    }

    /// Takes the next block and appends what output is ready; an empty block is the end.
    mutating func convert(
        _ block: SampleBlock, onto samples: inout [Float]
    ) throws(Resampler.Refusal) {
        let start = samples.count
        framesTaken += block.frameCount
        if resampler == nil {
            block.mix(channel, onto: &samples)
        } else if block.frameCount > 0 {
            mono.removeAll(keepingCapacity: true)
            block.mix(channel, onto: &mono)
            try resampler?.convert(mono, onto: &samples)
        } else {
            try resampler?.finish(onto: &samples)
        }
        fit(&samples, from: start, isLast: block.frameCount == 0)
    }

    /// Keeps the length exact: libsoxr may give a sample more or less at the end.
    private mutating func fit(_ samples: inout [Float], from start: Int, isLast: Bool) {
        let due = framesTaken.samples(from: inputRate, to: rate) - samplesGiven
        let given = samples.count - start
        if given > due {
            samples.removeLast(given - due)
        } else if isLast {
            samples += repeatElement(0, count: due - given)
        }
        samplesGiven += samples.count - start
    }
}

extension Int {
    /// This many frames at one rate, in samples at another: rounded up, so that no sound is lost.
    func samples(from input: SampleRate, to output: SampleRate) -> Int {
        (self * output.hertz + input.hertz - 1) / input.hertz
    }
}
