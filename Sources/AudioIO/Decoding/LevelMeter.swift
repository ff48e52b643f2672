/// The lowest and the highest sample of each channel.
struct LevelMeter {
    private var lowest: [Float]
    private var highest: [Float]

    init(channelCount: Int) {
        lowest = Array(repeating: .greatestFiniteMagnitude, count: channelCount)
        highest = Array(repeating: -.greatestFiniteMagnitude, count: channelCount)
    }

    /// Counts a block in.
    mutating func add(_ block: borrowing SampleBlock) {
        for channel in lowest.indices {
            add(block.storage.span.extracting(0..<block.sampleCount), channel: channel)
        }
    }

    /// The level of each channel; 0 to 0 where nothing was counted in.
    var levels: [ClosedRange<Float>] {
        zip(lowest, highest).map { low, high in low <= high ? low...high : 0...0 }
    }

    private mutating func add(_ samples: Span<Float>, channel: Int) {
        var low = lowest[channel]
        var high = highest[channel]
        var index = channel
        while index < samples.count {
            let sample = samples[index]
            low = sample < low ? sample : low
            high = sample > high ? sample : high
            index += lowest.count
        }
        lowest[channel] = low
        highest[channel] = high
    }
}
